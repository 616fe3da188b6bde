import type { InferTypeOf } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import { changePersonDecision, readPersonDecision } from "../../../modules/mipos/mapping/inclusion"
import type { Item } from "../../../modules/mipos/models"
import type MiposModuleService from "../../../modules/mipos/service"
import { assertSupplierExists } from "../../settings/supplier-checks"
import { assertUnitExists } from "../../settings/unit-checks"

export interface SaveItemInput {
  inventory_item_id: string
  /** Null goes back to what the connection's source says. */
  external_id?: string | null
  purchase_unit_id?: string | null
  consumption_unit_id?: string | null
  supplier_id?: string | null
  cost?: string | null
  /** True keeps it out whatever the rules say; false takes that back. */
  excluded?: boolean
  /** True lets it cross whatever the rules say; false takes that back. */
  always_included?: boolean
}

/** Sets an item's overrides. An external id that was sent does not change: mipOS knows it by it. */
export const saveItemStep = createStep(
  "mipos-save-item",
  async (
    input: SaveItemInput,
    { container }
  ): Promise<StepResponse<{ id: string }, InferTypeOf<typeof Item>>> => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const {
      inventory_item_id: inventoryItemId,
      excluded,
      always_included: alwaysIncluded,
      ...overrides
    } = input
    const [item] = await mipos.listMiposItems({ inventory_item_id: inventoryItemId }, { take: 1 })
    if (!item) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `The inventory item ${inventoryItemId} has not been mapped yet; the next sync does it.`
      )
    }
    const changesExternalId =
      overrides.external_id !== undefined && overrides.external_id !== item.external_id
    if (changesExternalId && (await mipos.mayBeKnown(item.id))) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `mipOS knows this item as ${item.external_id ?? ""} already; another id would make it a second item there.`
      )
    }
    if (changesExternalId && overrides.external_id !== null) {
      const [holder] = await mipos.listMiposItems(
        { external_id: overrides.external_id },
        { take: 1 }
      )
      if (holder) {
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          `"${holder.name}" has the external id ${overrides.external_id ?? ""} already. Give "${item.name}" another.`
        )
      }
    }
    await assertUnitExists(mipos, "purchase_unit_id", overrides.purchase_unit_id)
    await assertUnitExists(mipos, "consumption_unit_id", overrides.consumption_unit_id)
    await assertSupplierExists(mipos, "supplier_id", overrides.supplier_id)
    const person = changePersonDecision(readPersonDecision(item), {
      excluded,
      always_included: alwaysIncluded,
    })
    // Decided now and not by the next sync: an item that a rule keeps out must not come back until then.
    const decision = await mipos.decideInclusion(inventoryItemId, person)
    await mipos.updateMiposItems({
      ...overrides,
      ...(overrides.external_id === undefined
        ? {}
        : { external_id_overridden: overrides.external_id !== null }),
      id: item.id,
      excluded: decision.excluded,
      excluded_by: decision.excludedBy,
      always_included: person === "include",
      // What was wrong may be right now; the sync that follows says so.
      problems: null,
    })
    await mipos.noteCatalogueChange()
    return new StepResponse({ id: item.id }, item)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve<MiposModuleService>(MIPOS_MODULE).updateMiposItems(before)
    }
  }
)
