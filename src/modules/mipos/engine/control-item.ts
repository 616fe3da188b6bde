import { readCataloguePage } from "../database/core-tables-catalogue"
import { findControlItem } from "../database/position-table"
import type { ActiveStoreLink } from "../database/store-link-table"
import type { MappingContext } from "../mapping"
import type { EngineContext, ReadySettings } from "./context"
import { linkTarget } from "./link-target"
import { prepareItems, type ResolveProductSuppliers } from "./prepare-batch"
import { sendBatch, type BatchOptions } from "./send-batch"

/**
 * mipOS refuses a request and does not say whether it means the items or the shop, and the items of a
 * batch may all be bad: an incremental sync sends only what changed, and what was refused before. So an
 * item that mipOS accepted before, and that has not changed, is stated once more. Only when that is
 * refused as well is it the shop.
 *
 * @returns see `BatchOptions.isLinkFine`; without such an item the link is not known to be fine.
 */
export const createControl =
  (
    context: EngineContext,
    settings: ReadySettings,
    link: ActiveStoreLink,
    mapping: MappingContext,
    resolveProductSuppliers: ResolveProductSuppliers
  ): NonNullable<BatchOptions["isLinkFine"]> =>
  async (batch) => {
    const target = linkTarget(link, settings)
    const inventoryItemId = await findControlItem(context.database, link.id, batch)
    if (!target || inventoryItemId === null) {
      return { isFine: false, requests: 0 }
    }
    const rows = await readCataloguePage(
      context.database,
      link.stockLocationId,
      context.options.costMetadataKey,
      { inventoryItemIds: [inventoryItemId] }
    )
    const { prepared } = await prepareItems(context, link, rows, mapping, resolveProductSuppliers)
    const outcome = await sendBatch(context, settings, target, prepared, {
      syncId: null,
      mayOverwriteDrift: false,
      isControl: true,
      only: (stored, item) => stored.sentFingerprint === item.mapped.fingerprint,
    })
    return { isFine: outcome.sent > 0, requests: outcome.requests }
  }
