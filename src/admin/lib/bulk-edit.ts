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
export const bulkUpdate = (values: BulkEditValues): ItemBatchRequest["update"] => ({
  ...reference("consumption_unit_id", values.consumption_unit_id),
  ...reference("purchase_unit_id", values.purchase_unit_id),
  ...reference("supplier_id", values.supplier_id),
  ...(values.cost === "set" ? { cost: values.new_cost.trim() } : {}),
  ...(values.cost === DERIVED ? { cost: null } : {}),
  ...(values.crossing === KEEP ? {} : crossingUpdate(values.crossing)),
})

const reference = (
  field: "consumption_unit_id" | "purchase_unit_id" | "supplier_id",
  value: string
): ItemBatchRequest["update"] => {
  // A field that was cleared says nothing, as one that was never touched.
  if (value === KEEP || value === "") {
    return {}
  }
  return { [field]: value === DERIVED ? null : value }
}
