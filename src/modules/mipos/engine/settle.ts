import { readCataloguePage } from "../database/core-tables"
import { pauseStoreLink, readStoreLinks } from "../database/store-link-table"
import { pauseReasonOf } from "./answer-of"
import { retryDelay } from "./backoff"
import type { EngineContext } from "./context"
import type { ResolveVendorSuppliers } from "./prepare-batch"
import { readMapping, sendPage } from "./sync-engine"
import type { StoredPosition } from "../database/position-table"

/**
 * Settles positions by an absolute sync of just these items: those whose push was never answered, and
 * those of which a person (or the setting) decided that Medusa's stock is right.
 *
 * @returns how many were settled.
 */
export const settleUncertain = async (
  context: EngineContext,
  resolveVendorSuppliers: ResolveVendorSuppliers,
  choice: { positionIds?: readonly string[]; mayOverwriteDrift?: boolean } = {}
): Promise<number> => {
  const settings = await context.readySettings()
  if (!settings) {
    return 0
  }
  const rows = choice.positionIds
    ? await context.database.execute<{ store_link_id: string; inventory_item_id: string }>(
        `SELECT store_link_id, inventory_item_id FROM mipos_position
         WHERE id = ANY(?) AND deleted_at IS NULL`,
        [choice.positionIds]
      )
    : await context.database.execute<{ store_link_id: string; inventory_item_id: string }>(
        `SELECT store_link_id, inventory_item_id FROM mipos_position
         WHERE state = 'uncertain' AND (next_attempt_at IS NULL OR next_attempt_at <= ?)
           AND deleted_at IS NULL
         LIMIT 500`,
        [context.now()]
      )
  if (rows.length === 0) {
    return 0
  }
  const mapping = await readMapping(context, settings)
  const only = choice.positionIds
    ? undefined
    : (stored: StoredPosition): boolean => stored.position.state === "uncertain"
  let settled = 0
  for (const link of await readStoreLinks(context.database)) {
    const inventoryItemIds = rows
      .filter((row) => row.store_link_id === link.id)
      .map((row) => row.inventory_item_id)
    const paused = link.pausedUntil !== null && link.pausedUntil > context.now()
    if (inventoryItemIds.length === 0 || !link.enabled || (paused && !choice.positionIds)) {
      continue
    }
    const catalogue = await readCataloguePage(context.database, link.stockLocationId, {
      inventoryItemIds,
    })
    const page = await sendPage(
      context,
      settings,
      link,
      catalogue,
      mapping,
      resolveVendorSuppliers,
      {
        syncId: null,
        mayOverwriteDrift: choice.mayOverwriteDrift ?? true,
        ...(only ? { only } : {}),
      }
    )
    settled += page.sent
    if (page.failure) {
      const wait = retryDelay(page.failure, link.consecutiveFailures, context.random)
      await pauseStoreLink(
        context.database,
        link.id,
        new Date(context.now().getTime() + wait),
        pauseReasonOf(page.failure) ?? page.failure.message
      )
    }
  }
  return settled
}
