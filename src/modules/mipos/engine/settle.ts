import { checkpoint } from "../checkpoint"
import { readCataloguePage, readMappedCatalogue } from "../database/core-tables-catalogue"
import { readStoreLinks } from "../database/store-link-table"
import type { EngineContext } from "./context"
import { askForPassage, sendWith, type Passage } from "./link-health"
import { notePage } from "./note-page"
import { prepareItems, type ResolveProductSuppliers } from "./prepare-batch"
import { readMapping } from "./read-mapping"
import { sendPage } from "./send-page"
import { postponePositions } from "../database/position-table"
import type { StoredPosition } from "../database/position-row"

interface SettledRow {
  store_link_id: string
  inventory_item_id: string
  is_agreed: boolean
}

/** What a person asks for is tried whatever the link does, and shows as well as a probe how it is. */
const ASKED_BY_A_PERSON: Passage = { probeUntil: new Date(0) }

/** What is to be settled; everything that is uncertain when left out. */
export interface SettleChoice {
  positionIds?: readonly string[]
  mayOverwriteDrift?: boolean
  /** The setting chose them, and not a person: then a link that has to wait is waited for. */
  bySetting?: boolean
}

/** How soon a position that could not be settled now is looked at again. */
const LEFT_OUT_RETRY_MS = 60_000

/**
 * Settles positions by an absolute sync of just these items: those whose push was never answered,
 * those of which a sync may have overwritten a movement at mipOS, and those of which a person (or the setting) decided that Medusa's stock is right.
 *
 * @returns how many were settled.
 */
export const settleUncertain = async (
  context: EngineContext,
  resolveProductSuppliers: ResolveProductSuppliers,
  choice: SettleChoice = {}
): Promise<number> => {
  const settings = context.work.isStopping ? null : await context.readySettings()
  if (!settings) {
    return 0
  }
  const rows = await context.database.execute<SettledRow>(
    `SELECT position.store_link_id, position.inventory_item_id,
       position.agreed_stock IS NOT NULL AS is_agreed
     FROM mipos_position position JOIN mipos_store_link link ON link.id = position.store_link_id
     WHERE position.deleted_at IS NULL AND ${
       choice.positionIds
         ? "position.id = ANY(?)"
         : `(position.state = 'uncertain'
         OR position.restate AND position.state = 'idle' AND position.drift_suspected_at IS NULL)
       AND (position.next_attempt_at IS NULL OR position.next_attempt_at <= now()
         OR link.paused_until IS NOT NULL AND position.attempts > 0)
       AND link.deleted_at IS NULL AND link.enabled
       AND (link.paused_until IS NULL OR link.paused_until <= now())
     ORDER BY position.next_attempt_at NULLS FIRST LIMIT ${settings.syncBatchSize}`
     }`,
    choice.positionIds ? [choice.positionIds] : []
  )
  if (rows.length === 0) {
    return 0
  }
  checkpoint("settle.found")
  const mapping = await readMapping(context, settings)
  const { costMetadataKey } = context.options
  const only = choice.positionIds
    ? (stored: StoredPosition): boolean => stored.position.agreed !== null || !stored.excluded
    : ({ position }: StoredPosition): boolean =>
        position.state === "uncertain" || (position.restate && position.state === "idle")
  let settled = 0
  for (const link of await readStoreLinks(context.database)) {
    const ofLink = rows.filter((row) => row.store_link_id === link.id)
    if (ofLink.length === 0 || !link.enabled || context.work.isStopping) {
      continue
    }
    const passage =
      choice.positionIds && !choice.bySetting
        ? ASKED_BY_A_PERSON
        : await askForPassage(context, link)
    if (!passage) {
      continue
    }
    const idsOf = (isAgreed: boolean): string[] =>
      ofLink.filter((row) => row.is_agreed === isAgreed).map((row) => row.inventory_item_id)
    // What mipOS knows is settled even when it has left the store meanwhile: then it ends at zero.
    const catalogue = [
      ...(await readMappedCatalogue(context.database, costMetadataKey, idsOf(true))),
      ...(await readCataloguePage(context.database, link.stockLocationId, costMetadataKey, {
        inventoryItemIds: idsOf(false),
      })),
    ]
    const page = await sendWith(context, link, passage, async () => {
      const prepared = await prepareItems(
        context,
        link,
        catalogue,
        mapping,
        resolveProductSuppliers,
        true
      )
      return sendPage(context, settings, link, prepared, {
        syncId: null,
        // A drift that nobody has decided on waits for that decision, also when a push is uncertain.
        mayOverwriteDrift: choice.mayOverwriteDrift ?? settings.onDrift === "use_medusa",
        only,
      })
    })
    checkpoint("settle.sent")
    settled += page.sent
    // What cannot be sent must not stand before the others at every tick.
    await postponePositions(
      context.database,
      link.id,
      [...page.leftOut, ...page.rejected].map((item) => item.inventoryItemId),
      new Date(context.now().getTime() + LEFT_OUT_RETRY_MS)
    )
    await notePage(context, link, page, passage)
  }
  return settled
}
