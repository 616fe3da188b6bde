import { MedusaError } from "@medusajs/framework/utils"
import { noteCatalogueChange } from "../database/connection-table"
import {
  findHolderName,
  isMaybeKnown,
  lockItems,
  writeItemSettings,
  type ItemSettingsRow,
} from "../database/item-override-table"
import { isUniqueViolation, type Database, type SqlExecutor } from "../database/sql"
import { changePersonDecision, decideInclusion, readPersonDecision } from "../mapping/inclusion"
import { decideOnItems } from "./inclusion"

/** What a person sets for items; what is left out stays as it is, null goes back to what is derived. */
export interface ItemChange {
  /** For one item only: an external id belongs to one. */
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

/**
 * Sets the same for items, all or none, and has them sent anew. What a rule keeps out stays out from now
 * on, and not from the next sync.
 *
 * @returns their rows as they were, for `restoreItems`.
 * @throws MedusaError NOT_FOUND for an item without a row; NOT_ALLOWED when an external id cannot change
 *   (mipOS knows the item by it), or is another item's.
 */
export const saveItems = async (
  database: Database,
  inventoryItemIds: readonly string[],
  change: ItemChange
): Promise<ItemSettingsRow[]> => {
  try {
    return await database.transaction(async (executor) => {
      const before = await lockItems(executor, inventoryItemIds)
      assertAllThere(inventoryItemIds, before)
      for (const item of before) {
        await assertExternalIdMayChange(executor, item, change.external_id)
      }
      await writeItemSettings(executor, await changeAll(executor, before, change))
      await noteCatalogueChange(executor)
      return before
    })
  } catch (error) {
    if (isUniqueViolation(error) && change.external_id) {
      // Somebody took it between the look and the end.
      throw taken(change.external_id, "Another item", "this item")
    }
    throw error
  }
}

/** Puts items back to what they were before `saveItems`. */
export const restoreItems = (
  database: Database,
  before: readonly ItemSettingsRow[]
): Promise<void> =>
  database.transaction(async (executor) => {
    await lockItems(
      executor,
      before.map((item) => item.inventory_item_id)
    )
    await writeItemSettings(executor, before)
    await noteCatalogueChange(executor)
  })

const assertAllThere = (
  inventoryItemIds: readonly string[],
  items: readonly ItemSettingsRow[]
): void => {
  const there = new Set(items.map((item) => item.inventory_item_id))
  const missing = inventoryItemIds.find((id) => !there.has(id))
  if (missing !== undefined) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `The inventory item ${missing} has not been mapped yet; the next sync does it.`
    )
  }
}

const assertExternalIdMayChange = async (
  executor: SqlExecutor,
  item: ItemSettingsRow,
  externalId: string | null | undefined
): Promise<void> => {
  if (externalId === undefined || externalId === item.external_id) {
    return
  }
  if (await isMaybeKnown(executor, item.id)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `mipOS knows this item as ${item.external_id ?? ""} already; another id would make it a second item there.`,
      "external_id_known"
    )
  }
  const holder = externalId === null ? null : await findHolderName(executor, externalId)
  if (externalId !== null && holder !== null) {
    throw taken(externalId, `"${holder}"`, `"${item.name}"`)
  }
}

const taken = (externalId: string, holder: string, item: string): MedusaError =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `${holder} has the external id ${externalId} already. Give ${item} another.`,
    "external_id_taken"
  )

const changeAll = async (
  executor: SqlExecutor,
  before: readonly ItemSettingsRow[],
  { excluded, always_included: alwaysIncluded, ...overrides }: ItemChange
): Promise<ItemSettingsRow[]> => {
  const changed: ItemSettingsRow[] = []
  for (const person of ["exclude", "include", null] as const) {
    const items = before.filter(
      (item) =>
        changePersonDecision(readPersonDecision(item), {
          excluded,
          always_included: alwaysIncluded,
        }) === person
    )
    const decisions = await decideOnItems(
      executor,
      items.map((item) => item.inventory_item_id),
      person
    )
    for (const item of items) {
      const decision = decisions.get(item.inventory_item_id) ?? decideInclusion([], [], person)
      changed.push({
        ...item,
        external_id: chosen(overrides.external_id, item.external_id),
        purchase_unit_id: chosen(overrides.purchase_unit_id, item.purchase_unit_id),
        consumption_unit_id: chosen(overrides.consumption_unit_id, item.consumption_unit_id),
        supplier_id: chosen(overrides.supplier_id, item.supplier_id),
        cost: chosen(overrides.cost, item.cost),
        external_id_overridden:
          overrides.external_id === undefined
            ? item.external_id_overridden
            : overrides.external_id !== null,
        excluded: decision.excluded,
        excluded_by: decision.excludedBy,
        always_included: person === "include",
        // What was wrong may be right now; the sync that follows says so.
        problems: null,
      })
    }
  }
  return changed
}

/** Left out: as it was. */
const chosen = <Value>(given: Value | undefined, was: Value): Value =>
  given === undefined ? was : given
