import { checkpoint } from "../checkpoint"
import { readLevels, readLevelsAt } from "../database/core-tables"
import { readItemsForSending, type ItemForSending } from "../database/external-id-table"
import { addPositions, findPositions, newPosition } from "../database/new-positions"
import {
  lockFreePositions,
  noteSources,
  readWriter,
  writePositions,
  type ClaimedPositions,
} from "../database/position-table"
import { inState, type StoredPosition } from "../database/position-row"
import type { SqlExecutor } from "../database/sql"
import { holdStoreLink } from "../database/store-link-table"
import type { Problem } from "../mapping"
import { advance, maySync } from "../stock"
import { giveLease, type EngineContext, type GivenLease, type ReadySettings } from "./context"
import type { LeftOut, PreparedItem } from "./prepare-batch"
import type { BatchOptions } from "./send-batch"

/** An item with the stock that is stated of it. */
export interface ClaimedItem {
  item: PreparedItem
  /** A decimal as text. */
  stock: string
}

/** What a batch found when it looked at its items. */
export interface Claim {
  claimed: ClaimedItem[]
  /** In flight by a push or another sync just now. */
  busy: PreparedItem[]
  leftOut: LeftOut[]
  /** Null when nothing was claimed. */
  lease: GivenLease | null
  /** The positions of what was claimed, as they are now. */
  positions: ClaimedPositions
}

/**
 * Leases the positions of a batch that are free, makes those that there are none of yet, and says what
 * stock is to be stated of them: one transaction.
 *
 * @param leaseId null looks only, and writes nothing.
 */
export const claimItems = (
  context: EngineContext,
  settings: ReadySettings,
  storeLinkId: string,
  items: readonly PreparedItem[],
  leaseId: string | null,
  options: BatchOptions
): Promise<Claim> => {
  const began = context.now()
  return context.database.transaction(async (executor) => {
    const { stored: held, levels, asOfNow } = await hold(executor, settings, storeLinkId, items)
    let lease: GivenLease | null = null
    const claimed: ClaimedItem[] = []
    const busy: PreparedItem[] = []
    const leftOut: LeftOut[] = []
    const leased = new Map<string, StoredPosition>()
    const asSent: Array<{ id: string; source: string }> = []
    for (const item of items) {
      const stored = held.get(item.positionId)
      if (!stored && item.isNew) {
        // Its link was deleted meanwhile, or itself.
        continue
      }
      if (!stored || stored.position.state === "in_flight") {
        busy.push(item)
        continue
      }
      if (options.syncId !== null && stored.answeredSyncId === options.syncId) {
        // The page is done again, after a pause or a crash.
        continue
      }
      if (options.only && !options.only(stored, item)) {
        const isAsSent = stored.sentFingerprint === item.mapped.fingerprint
        if (isAsSent && item.source !== null && item.source !== stored.sentSource) {
          asSent.push({ id: stored.id, source: item.source })
        }
        continue
      }
      const now = asOfNow.get(item.itemId)
      if (now?.excluded && options.syncId !== null) {
        // Left out since it was mapped; mipOS need not hear of it at all.
        continue
      }
      if (now && now.externalId !== item.mapped.externalId) {
        // Its external id was changed since it was mapped; the next run sends it by the new one.
        continue
      }
      if (!maySync(stored.position, options.mayOverwriteDrift)) {
        leftOut.push(leaveOut(item, DRIFTED))
        continue
      }
      const stock = levels.get(stored.id) ?? null
      if (stock === null) {
        leftOut.push(leaveOut(item, INVALID_STOCK))
        continue
      }
      claimed.push({ item, stock })
      // One lease for all, by the clock as it was at the first.
      lease ??= giveLease(context.options, began, stored.readAt)
      const { position } = advance(stored.position, {
        kind: "sync_wanted",
        level: stock,
        mayOverwriteDrift: options.mayOverwriteDrift,
        lease: { id: leaseId ?? LOOKS_ONLY, expiresAt: lease.expiresAt },
      })
      leased.set(stored.id, inState(stored, position))
    }
    if (leaseId === null) {
      return { claimed, busy, leftOut, lease, positions: { byId: leased, writer: "" } }
    }
    const isNew = new Set(items.flatMap((item) => (item.isNew ? [item.positionId] : [])))
    await writePositions(
      executor,
      [...leased.values()].filter(({ id }) => !isNew.has(id))
    )
    await noteSources(executor, asSent)
    const { made, taken } = await make(
      executor,
      [...held.values()].flatMap((stored) =>
        isNew.has(stored.id) ? [leased.get(stored.id) ?? stored] : []
      ),
      items
    )
    const ours = claimed.filter(({ item }) => !item.isNew || made.has(item.positionId))
    const writer = ours[0] ? await readWriter(executor, ours[0].item.positionId) : ""
    checkpoint("batch.leased")
    return {
      claimed: ours,
      busy: [...busy, ...taken],
      leftOut,
      lease,
      positions: { byId: leased, writer },
    }
  })
}

interface Held {
  /** The free positions, locked, and those that there are none of yet, as they begin; by their ids. */
  stored: Map<string, StoredPosition>
  /** Medusa's stock of each, by the position's id. */
  levels: Map<string, string | null>
  /** Of items that were never sent, by the item's own id. */
  asOfNow: ReadonlyMap<string, ItemForSending>
}

/** Locks and reads all that a batch is claimed by. */
const hold = async (
  executor: SqlExecutor,
  { stockBasis }: ReadySettings,
  storeLinkId: string,
  items: readonly PreparedItem[]
): Promise<Held> => {
  const fresh = items.filter((item) => item.isNew)
  // Before any position, as whoever deletes the link does it: then no position is left behind.
  const link = fresh.length === 0 ? null : await holdStoreLink(executor, storeLinkId)
  const locked = await lockFreePositions(
    executor,
    items.flatMap((item) => (item.isNew ? [] : [item.positionId]))
  )
  // Statements of their own, after the locks: see `lockFreePositions`.
  const levels = await readLevels(
    executor,
    locked.map(({ id }) => id),
    stockBasis
  )
  const stored = new Map(locked.map((each) => [each.id, each]))
  const unsent = locked.flatMap(({ position, itemId }) =>
    position.agreed === null ? [itemId] : []
  )
  if (!link) {
    return { stored, levels, asOfNow: await readItemsForSending(executor, unsent) }
  }
  // All of them at once: who locks items in two turns may wait for somebody who waits for him.
  const asOfNow = await readLevelsAt(
    executor,
    link.stockLocationId,
    [...unsent, ...fresh.map(({ itemId }) => itemId)],
    stockBasis
  )
  for (const { positionId, itemId, inventoryItemId, mapped } of fresh) {
    const found = asOfNow.get(itemId)
    if (!found) {
      continue
    }
    levels.set(positionId, found.level)
    stored.set(
      positionId,
      newPosition({
        id: positionId,
        itemId,
        externalId: mapped.externalId,
        excluded: found.excluded,
        storeLinkId,
        inventoryItemId,
        stockLocationId: link.stockLocationId,
        readAt: link.at,
      })
    )
  }
  return { stored, levels, asOfNow }
}

/** @returns the positions that were made, and the items whose position somebody else has made, with that one. */
const make = async (
  executor: SqlExecutor,
  positions: readonly StoredPosition[],
  items: readonly PreparedItem[]
): Promise<{ made: ReadonlySet<string>; taken: PreparedItem[] }> => {
  const made = await addPositions(executor, positions)
  const others = positions.filter(({ id }) => !made.has(id))
  const [first] = others
  if (!first) {
    return { made, taken: [] }
  }
  const theirs = await findPositions(
    executor,
    first.storeLinkId,
    others.map(({ itemId }) => itemId)
  )
  const taken = items.flatMap((item) => {
    const positionId = others.some(({ itemId }) => itemId === item.itemId)
      ? theirs.get(item.itemId)
      : undefined
    return positionId === undefined ? [] : [{ ...item, positionId, isNew: false }]
  })
  return { made, taken }
}

/**
 * Looks at a batch as `sendBatch` would, and sends and changes nothing.
 *
 * @returns what would be sent, with the stock as of now, and what would be left out.
 */
export const inspectBatch = async (
  context: EngineContext,
  settings: ReadySettings,
  storeLinkId: string,
  items: readonly PreparedItem[],
  options: BatchOptions
): Promise<{ toSend: ClaimedItem[]; leftOut: LeftOut[] }> => {
  const { claimed, busy, leftOut } = await claimItems(
    context,
    settings,
    storeLinkId,
    items,
    null,
    options
  )
  const toSend = [...claimed]
  // A sync would wait a moment for those that are in flight.
  const levels = await readLevels(
    context.database,
    busy.map((item) => item.positionId),
    settings.stockBasis
  )
  for (const item of busy) {
    const stock = levels.get(item.positionId) ?? null
    if (stock === null) {
      leftOut.push(leaveOut(item, INVALID_STOCK))
    } else {
      toSend.push({ item, stock })
    }
  }
  return { toSend, leftOut }
}

/** The lease of whoever looks and claims nothing: it is never written. */
const LOOKS_ONLY = "looks only"

const leaveOut = (item: PreparedItem, reason: Problem): LeftOut => ({
  inventoryItemId: item.inventoryItemId,
  name: item.mapped.name,
  externalId: item.mapped.externalId,
  reasons: [reason],
})

const DRIFTED: Problem = {
  code: "drifted",
  message:
    "The two sides say different stock, and nobody has decided which is right. Decide first; sending would overwrite mipOS' number.",
}

const INVALID_STOCK: Problem = {
  code: "invalid_stock",
  message: "Medusa's stock is no number that an inventory system can hold. Correct the stock.",
}
