import { decimal, type Position } from "../stock"

/** A position as its table holds it: the rules' state, what it belongs to, and its lease. */
export interface StoredPosition {
  id: string
  itemId: string
  externalId: string
  storeLinkId: string
  inventoryItemId: string
  stockLocationId: string
  excluded: boolean
  position: Position
  attempts: number
  nextAttemptAt: Date | null
  blockedReason: BlockedReason | null
  sentFingerprint: string | null
  /** What `sourceText` was when it was last sent, as MD5; null when nobody can tell. */
  sentSource: string | null
  /** The run that last had an answer about it: it does not ask again. */
  answeredSyncId: string | null
  /** When it was read, by the database's clock: the one that leases and moments go by. */
  readAt: Date
  /** What its row says in a column of its state: what has changed since is what a write has to write. */
  asRead: (column: WrittenColumn) => WrittenRow[WrittenColumn]
}

/** mipOS' own words on why it refused a position. */
export interface BlockedReason {
  messages: string[]
  status: number | null
  /** Fingerprint of the item that a sync was refused; left out when a push was. */
  fingerprint?: string
}

/** A row as the columns of `POSITION_COLUMNS` give it. */
export interface PositionRow {
  id: string
  item_id: string
  external_id: string
  excluded: boolean
  store_link_id: string
  inventory_item_id: string
  stock_location_id: string
  agreed_stock: string | null
  state: Position["state"]
  lease_id: string | null
  lease_expires_at: Date | null
  flight_kind: "push" | "sync" | null
  flight_movement_id: string | null
  flight_delta: string | null
  flight_stock: string | null
  flight_agreed_stock: string | null
  flight_moved: boolean
  lost_sync: boolean
  attempts: number
  next_attempt_at: Date | null
  blocked_reason: BlockedReason | null
  drift_suspected_at: Date | null
  drifted_at: Date | null
  drift_mipos_stock: string | null
  drift_agreed_stock: string | null
  last_push_at: Date | null
  last_sync_at: Date | null
  restate: boolean
  last_webhook_at: Date | null
  mipos_stock: string | null
  believed_at: Date | null
  sent_fingerprint: string | null
  sent_source: string | null
  answered_sync_id: string | null
  doubted_at: Date | null
  read_at: Date
}

/** What `fromPositionRow` reads, of a statement that names its tables `position` and `item`. */
export const POSITION_COLUMNS = `
  position.id, position.item_id, item.external_id, item.excluded, position.store_link_id,
  position.inventory_item_id, position.stock_location_id, position.agreed_stock, position.state,
  position.lease_id, position.lease_expires_at, position.flight_kind, position.flight_movement_id,
  position.flight_delta, position.flight_stock, position.flight_agreed_stock, position.flight_moved, position.lost_sync, position.attempts,
  position.next_attempt_at, position.blocked_reason, position.drift_suspected_at,
  position.drifted_at, position.drift_mipos_stock, position.drift_agreed_stock,
  position.last_push_at, position.last_sync_at, position.restate, position.last_webhook_at,
  position.mipos_stock, position.believed_at, position.sent_fingerprint, position.sent_source,
  position.answered_sync_id, position.doubted_at,
  clock_timestamp() AS read_at`

/**
 * The columns that the rules' state is written to, with their types. What belongs to a position for
 * good, and what the database notes by itself, is not among them.
 */
export const WRITTEN_COLUMNS = {
  agreed_stock: "numeric",
  state: "text",
  lease_id: "text",
  lease_expires_at: "timestamptz",
  flight_kind: "text",
  flight_movement_id: "text",
  flight_delta: "numeric",
  flight_stock: "numeric",
  flight_agreed_stock: "numeric",
  flight_moved: "boolean",
  lost_sync: "boolean",
  attempts: "integer",
  next_attempt_at: "timestamptz",
  blocked_reason: "jsonb",
  drift_suspected_at: "timestamptz",
  drifted_at: "timestamptz",
  drift_mipos_stock: "numeric",
  drift_agreed_stock: "numeric",
  last_push_at: "timestamptz",
  last_sync_at: "timestamptz",
  restate: "boolean",
  last_webhook_at: "timestamptz",
  mipos_stock: "numeric",
  believed_at: "timestamptz",
  sent_fingerprint: "text",
  sent_source: "text",
  answered_sync_id: "text",
  doubted_at: "timestamptz",
} as const

export type WrittenColumn = keyof typeof WRITTEN_COLUMNS
export type WrittenRow = Pick<PositionRow, WrittenColumn>

export const ALL_COLUMNS = Object.keys(WRITTEN_COLUMNS).filter(
  (name): name is WrittenColumn => name in WRITTEN_COLUMNS
)

/** A position as its row says. */
export const fromPositionRow = (row: PositionRow): StoredPosition => ({
  id: row.id,
  itemId: row.item_id,
  externalId: row.external_id,
  excluded: row.excluded,
  storeLinkId: row.store_link_id,
  inventoryItemId: row.inventory_item_id,
  stockLocationId: row.stock_location_id,
  position: {
    agreed: plain(row.agreed_stock),
    state: row.state,
    flight: flightFromRow(row),
    lostSync: row.lost_sync,
    lease:
      row.lease_id !== null && row.lease_expires_at !== null
        ? { id: row.lease_id, expiresAt: row.lease_expires_at }
        : null,
    doubtedAt: row.doubted_at,
    drift:
      row.drift_suspected_at && row.drift_mipos_stock !== null && row.drift_agreed_stock !== null
        ? {
            miposStock: decimal.add(row.drift_mipos_stock, "0"),
            agreedStock: decimal.add(row.drift_agreed_stock, "0"),
            suspectedAt: row.drift_suspected_at,
            confirmedAt: row.drifted_at,
          }
        : null,
    lastPushAt: row.last_push_at,
    lastSyncAt: row.last_sync_at,
    restate: row.restate,
    lastWebhookAt: row.last_webhook_at,
    miposStock: plain(row.mipos_stock),
    believedAt: row.believed_at,
  },
  attempts: row.attempts,
  nextAttemptAt: row.next_attempt_at,
  blockedReason: row.blocked_reason,
  sentFingerprint: row.sent_fingerprint,
  sentSource: row.sent_source,
  answeredSyncId: row.answered_sync_id,
  readAt: row.read_at,
  asRead: (column) => row[column],
})

/** PostgreSQL keeps the scale that a sum had ("5.00"); the shortest form is what everybody reads. */
const plain = (value: string | null): string | null => value && decimal.add(value, "0")

const flightFromRow = (row: PositionRow): Position["flight"] => {
  const push =
    row.flight_movement_id !== null && row.flight_delta !== null
      ? { movementId: row.flight_movement_id, delta: decimal.add(row.flight_delta, "0") }
      : null
  if (row.flight_kind === "sync" && row.flight_stock !== null) {
    return {
      kind: "sync",
      stock: decimal.add(row.flight_stock, "0"),
      agreedWhenSent: plain(row.flight_agreed_stock),
      movedMeanwhile: row.flight_moved,
      settles: push,
    }
  }
  return row.flight_kind === "push" && push ? { kind: "push", ...push } : null
}

/** What of a push the row keeps: one in flight, or one that the sync in flight is to settle. */
const pushOf = ({ position: { flight } }: StoredPosition) =>
  flight?.kind === "push" ? flight : (flight?.settles ?? null)

const syncOf = ({ position: { flight } }: StoredPosition) =>
  flight?.kind === "sync" ? flight : null

/**
 * What a position's row is to say of its state, column by column: a sync of a large catalogue reads a few of
 * them for each of its items, and makes no row of all for it.
 */
const WRITTEN: {
  readonly [Column in WrittenColumn]: (stored: StoredPosition) => WrittenRow[Column]
} = {
  agreed_stock: ({ position }) => position.agreed,
  state: ({ position }) => position.state,
  lease_id: ({ position }) => position.lease?.id ?? null,
  lease_expires_at: ({ position }) => position.lease?.expiresAt ?? null,
  flight_kind: ({ position }) => position.flight?.kind ?? null,
  flight_movement_id: (stored) => pushOf(stored)?.movementId ?? null,
  flight_delta: (stored) => pushOf(stored)?.delta ?? null,
  flight_stock: (stored) => syncOf(stored)?.stock ?? null,
  flight_agreed_stock: (stored) => syncOf(stored)?.agreedWhenSent ?? null,
  flight_moved: (stored) => syncOf(stored)?.movedMeanwhile ?? false,
  lost_sync: ({ position }) => position.lostSync,
  attempts: (stored) => stored.attempts,
  next_attempt_at: (stored) => stored.nextAttemptAt,
  blocked_reason: (stored) => stored.blockedReason,
  drift_suspected_at: ({ position }) => position.drift?.suspectedAt ?? null,
  drifted_at: ({ position }) => position.drift?.confirmedAt ?? null,
  drift_mipos_stock: ({ position }) => position.drift?.miposStock ?? null,
  drift_agreed_stock: ({ position }) => position.drift?.agreedStock ?? null,
  last_push_at: ({ position }) => position.lastPushAt,
  last_sync_at: ({ position }) => position.lastSyncAt,
  restate: ({ position }) => position.restate,
  last_webhook_at: ({ position }) => position.lastWebhookAt,
  mipos_stock: ({ position }) => position.miposStock,
  believed_at: ({ position }) => position.believedAt,
  sent_fingerprint: (stored) => stored.sentFingerprint,
  sent_source: (stored) => stored.sentSource,
  answered_sync_id: (stored) => stored.answeredSyncId,
  doubted_at: ({ position }) => position.doubtedAt,
}

/** What a position's row is to say in one column of its state. */
export const writtenValue = (
  stored: StoredPosition,
  column: WrittenColumn
): WrittenRow[WrittenColumn] => WRITTEN[column](stored)

/**
 * A position in another state, not written yet; what else is given changes with it. Without spreads, as
 * `ledgerEntry`.
 */
export const inState = (
  stored: StoredPosition,
  position: Position,
  change: Partial<PositionNotes> = NO_CHANGE
): StoredPosition => ({
  id: stored.id,
  itemId: stored.itemId,
  externalId: stored.externalId,
  excluded: stored.excluded,
  storeLinkId: stored.storeLinkId,
  inventoryItemId: stored.inventoryItemId,
  stockLocationId: stored.stockLocationId,
  position,
  attempts: change.attempts ?? stored.attempts,
  nextAttemptAt: change.nextAttemptAt === undefined ? stored.nextAttemptAt : change.nextAttemptAt,
  blockedReason: change.blockedReason === undefined ? stored.blockedReason : change.blockedReason,
  sentFingerprint:
    change.sentFingerprint === undefined ? stored.sentFingerprint : change.sentFingerprint,
  sentSource: change.sentSource === undefined ? stored.sentSource : change.sentSource,
  answeredSyncId:
    change.answeredSyncId === undefined ? stored.answeredSyncId : change.answeredSyncId,
  readAt: change.readAt ?? stored.readAt,
  asRead: change.asRead ?? stored.asRead,
})

/** What is kept of a position beside its state, and how its row was when that was read. */
type PositionNotes = Pick<
  StoredPosition,
  | "attempts"
  | "nextAttemptAt"
  | "blockedReason"
  | "sentFingerprint"
  | "sentSource"
  | "answeredSyncId"
  | "readAt"
  | "asRead"
>

const NO_CHANGE: Partial<PositionNotes> = {}
