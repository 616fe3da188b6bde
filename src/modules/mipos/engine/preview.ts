import { addPreview, type PreviewEntry } from "../database/preview-table"
import type { ActiveStoreLink } from "../database/store-link-table"
import { buildBatch, type CatalogueRow } from "../mapping"
import { itemName, itemSku } from "../mapping/name"
import type { EngineContext, ReadySettings } from "./context"
import type { LeftOut } from "./prepare-batch"
import { inspectBatch, type ClaimedItem } from "./claim-batch"
import type { BatchOptions } from "./send-batch"
import type { PageOutcome } from "./send-page"
import type { SyncPage } from "./sync-pages"

/**
 * Does for a dry run what `sendPage` does for a sync, but sends nothing: what would be sent, and what left
 * out and why, is written down item by item.
 */
export const previewPage = async (
  context: EngineContext,
  settings: ReadySettings,
  link: ActiveStoreLink,
  { prepared, leftOut: unfit, staysOut }: SyncPage,
  options: BatchOptions
): Promise<PageOutcome> => {
  const batch = await inspectBatch(context, settings, link.id, prepared, options)
  const leftOut = [...unfit, ...batch.leftOut]
  if (options.syncId !== null) {
    await addPreview(context.database, options.syncId, link.id, [
      ...batch.toSend.map(sentEntry),
      ...leftOut.map(leftOutEntry),
      ...staysOut.map(excludedEntry),
    ])
  }
  return {
    sent: batch.toSend.length,
    leftOut,
    rejected: [],
    requests: 0,
    failure: null,
    unsent: [],
  }
}

const NOTHING = {
  sku: null,
  externalId: null,
  purchaseUnit: null,
  consumptionUnit: null,
  supplier: null,
  cost: null,
  stock: null,
  reasons: [],
} satisfies Partial<PreviewEntry>

const sentEntry = ({ item, stock }: ClaimedItem): PreviewEntry => {
  // The very lists that would be sent, so that what is shown cannot differ from them.
  const { items, units, suppliers } = buildBatch([{ item: item.mapped, stock }])
  const unitOf = (externalId: string | undefined) =>
    units.find(({ external_id: id }) => id === externalId) ?? null
  return {
    ...NOTHING,
    inventoryItemId: item.inventoryItemId,
    action: "send",
    name: items[0]?.name ?? item.mapped.name,
    sku: items[0]?.sku ?? null,
    externalId: items[0]?.external_id ?? null,
    purchaseUnit: unitOf(items[0]?.purchase_unit_external_id),
    consumptionUnit: unitOf(items[0]?.consumption_unit_external_id),
    supplier: suppliers[0] ?? null,
    cost: items[0]?.cost ?? null,
    stock: items[0]?.stock ?? null,
  }
}

const leftOutEntry = ({ inventoryItemId, name, externalId, reasons }: LeftOut): PreviewEntry => ({
  ...NOTHING,
  inventoryItemId,
  action: "leave_out",
  name,
  externalId,
  reasons,
})

const excludedEntry = (row: CatalogueRow): PreviewEntry => ({
  ...NOTHING,
  inventoryItemId: row.inventoryItemId,
  action: "excluded",
  name: itemName(row) ?? row.inventoryItemId,
  sku: itemSku(row),
  reasons: [
    {
      code: "excluded",
      message: "The item stays out of what is kept in step with mipOS.",
    },
  ],
})
