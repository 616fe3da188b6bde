import type { MovementResponse, PositionResponse } from "../../src/types/admin-api"
import type { ConnectedStore } from "./connected-store"
import { adminOf, agreement, miposStock, onlyOne, plain } from "./outbound"

/** A movement as a person reads it in the ledger. */
export interface Crossing {
  direction: "inbound" | "outbound"
  kind: string
  state: string
  movement_type: number
  quantity: string
  delta: string
  current_stock: string
  agreed_after: string
}

/** A position whose stock a test set, and how many rows its ledger had then. */
export interface Shelf {
  position: PositionResponse
  rowsBefore: number
}

/** The first shop's position of a SKU, with this stock on both sides. */
export const stockShelf = async (
  connected: ConnectedStore,
  sku: string,
  stock: number
): Promise<Shelf> => {
  const position = onlyOne((await connected.positions(0)).filter((row) => row.sku === sku))
  await connected.setStock(position, stock)
  await agreement(connected, position)
  return { position, rowsBefore: (await connected.movements(position.id)).length }
}

/** A row that crossed, as the ledger has it once both sides agree. */
export const crossing = (
  direction: "inbound" | "outbound",
  delta: number,
  stockAfter: number
): Crossing => ({
  direction,
  kind: "movement",
  state: "applied",
  movement_type: delta > 0 ? 1 : 2,
  quantity: String(Math.abs(delta)),
  delta: String(delta),
  current_stock: String(stockAfter),
  agreed_after: String(stockAfter),
})

/** What crossed since the shelf was stocked, the oldest first. */
export const crossings = async (connected: ConnectedStore, shelf: Shelf): Promise<Crossing[]> =>
  (await connected.movements(shelf.position.id)).slice(shelf.rowsBefore).map(toCrossing)

const toCrossing = (row: MovementResponse): Crossing => ({
  direction: row.direction,
  kind: row.kind,
  state: row.state,
  movement_type: row.movement_type,
  quantity: plain(row.quantity),
  delta: plain(row.delta),
  current_stock: plain(row.current_stock ?? ""),
  agreed_after: plain(row.agreed_after ?? ""),
})

/**
 * Both sides have this stock, and exactly these movements crossed since the shelf was stocked. The
 * push that is asked for sends whatever else is due, so that "nothing more" needs no waiting.
 */
export const expectShelf = async (
  connected: ConnectedStore,
  shelf: Shelf,
  stock: number,
  expected: Crossing[]
): Promise<void> => {
  const { position } = shelf
  await agreement(connected, position)
  await adminOf(connected).post(`/admin/mipos/positions/${position.id}/push`)
  const now = await agreement(connected, position)
  expect({
    medusa: now.medusa_stock,
    agreed: now.agreed_stock,
    mipos: miposStock(connected, position),
    drift: now.drift,
    crossings: await crossings(connected, shelf),
  }).toEqual({
    medusa: String(stock),
    agreed: String(stock),
    mipos: String(stock),
    drift: null,
    crossings: expected,
  })
}
