import type { ItemBatchRequest } from "../../types/admin-api"
import { crossingUpdate, type Crossing } from "./crossing"

/** Beside the ids of units and suppliers: leave each item's own, or go back to what is derived. */
export const KEEP = "keep"
export const DERIVED = "derived"

/** The API takes as many at once. */
export const MOST_ITEMS = 500

export interface BulkEditValues {
  consumption_unit_id: string
  purchase_unit_id: string
  supplier_id: string
  cost: typeof KEEP | typeof DERIVED | "set"
  /** Only with "set". */
  new_cost: string
  crossing: typeof KEEP | Crossing
}

export const NOTHING_YET: BulkEditValues = {
  consumption_unit_id: KEEP,
  purchase_unit_id: KEEP,
  supplier_id: KEEP,
  cost: KEEP,
  new_cost: "",
  crossing: KEEP,
}

/** What the form changes of every item, and nothing else. */
export const bulkUpdate = (values: BulkEditValues): ItemBatchRequest["update"] => {
  const consumptionUnit = chosenId(values.consumption_unit_id)
  const purchaseUnit = chosenId(values.purchase_unit_id)
  const supplier = chosenId(values.supplier_id)

  return {
    ...(consumptionUnit === undefined ? {} : { consumption_unit_id: consumptionUnit }),
    ...(purchaseUnit === undefined ? {} : { purchase_unit_id: purchaseUnit }),
    ...(supplier === undefined ? {} : { supplier_id: supplier }),
    ...(values.cost === "set" ? { cost: values.new_cost.trim() } : {}),
    ...(values.cost === DERIVED ? { cost: null } : {}),
    ...(values.crossing === KEEP ? {} : crossingUpdate(values.crossing)),
  }
}

/** Undefined leaves it as it is. So does a field that was cleared. */
const chosenId = (value: string): string | null | undefined => {
  if (value === KEEP || value === "") {
    return undefined
  }
  return value === DERIVED ? null : value
}
