import { intentsOf, type Advance } from "../stock"
import { newMovementId, type NewMovement, type SettledMovement } from "./movement-table"
import type { StoredPosition } from "./position-row"

/** What the ledger needs to know of an entry beside what the rules say of it. */
type Circumstances = Pick<NewMovement, "dedupeKey" | "occurredAt" | "syncId" | "request"> &
  Partial<Pick<NewMovement, "quantity">> & {
    /** mipOS' answer, for the entry that it answers. */
    responseTo?: (kind: NewMovement["kind"]) => unknown
  }

/** The rows that an observation of a position adds to the ledger. */
export const ledgerRows = (
  next: Advance,
  stored: Pick<StoredPosition, "id" | "inventoryItemId" | "storeLinkId" | "externalId">,
  { responseTo = () => null, ...circumstances }: Circumstances
): NewMovement[] =>
  // Without spreads, as `ledgerEntry`.
  intentsOf(next, "add_to_ledger").map(({ entry }) => ({
    id: newMovementId(),
    positionId: stored.id,
    inventoryItemId: stored.inventoryItemId,
    storeLinkId: stored.storeLinkId,
    externalId: stored.externalId,
    direction: entry.direction,
    kind: entry.kind,
    state: "applied",
    movementType: entry.movementType,
    quantity: circumstances.quantity ?? entry.quantity,
    delta: entry.delta,
    currentStock: entry.currentStock,
    agreedAfter: entry.agreedAfter,
    dedupeKey: circumstances.dedupeKey,
    occurredAt: circumstances.occurredAt,
    echoOf: entry.echoOf,
    syncId: circumstances.syncId,
    request: circumstances.request,
    response: responseTo(entry.kind),
  }))

/** How outbound movements ended because of an observation. */
export const endedMovements = (next: Advance, response?: unknown): SettledMovement[] =>
  intentsOf(next, "end_movement").map(({ movementId, end, agreedAfter }) => ({
    id: movementId,
    state: end,
    agreedAfter,
    response,
  }))
