import type { PositionResponse, StatusResponse } from "../../../src/types/admin-api"
import type { ConnectedStore } from "../../harness/connected-store"
import { onlyOne, positionsToUse, readStatus, storeIdOf } from "../../harness/outbound"
import { until } from "../../harness/until"

/** Makes mipOS refuse a change: the position is blocked. */
export const block = async (
  connected: ConnectedStore,
  position: PositionResponse
): Promise<void> => {
  await refuseChanges(connected, position)
  await waitForCount(connected, "blocked")
}

/** As `block`, for one of several: waits for this very position. */
export const refuseChanges = async (
  connected: ConnectedStore,
  position: PositionResponse
): Promise<void> => {
  connected.simulator.addFault({
    match: { path: "stock/update", external_id: position.external_id },
    refuse: "external_id_not_found",
  })
  await connected.setStock(position, Number(position.medusa_stock) + 5)
  await until(
    `${position.name} is blocked`,
    async () => (await connected.position(position.id)).state === "blocked"
  )
}

/** Loses one webhook and delivers the next, whose stock shows that one is missing: drift. */
export const driftApart = async (
  connected: ConnectedStore,
  position: PositionResponse
): Promise<void> => {
  const change = {
    store_id: storeIdOf(connected, position),
    external_id: position.external_id,
    movement_type: 1 as const,
    quantity: "1",
  }
  // So soon after a sync, the stock would be stated once more instead of being judged.
  await until("the sync is long enough ago", async () => {
    const [row] = await connected.database.query<{ is_past: boolean }>(
      `SELECT last_sync_at < now() - interval '8 seconds' AS is_past
       FROM mipos_position WHERE id = $1`,
      [position.id]
    )
    return row?.is_past
  })
  await connected.simulator.changeStock({ ...change, deliver: false })
  await connected.simulator.changeStock(change)
  await waitForCount(connected, "drifted", 60_000)
}

/** Blocked and drift at once, as on a bad day. */
export const letTroubleIn = async (connected: ConnectedStore): Promise<void> => {
  const take = await positionsToUse(connected)
  await block(connected, onlyOne(take(1)))
  await driftApart(connected, onlyOne(take(1)))
}

const waitForCount = (
  connected: ConnectedStore,
  state: "blocked" | "drifted",
  timeoutMs?: number
): Promise<StatusResponse["status"]> =>
  until(
    `the status counts one ${state}`,
    async () => {
      const status = await readStatus(connected)
      return status.positions[state] > 0 && status
    },
    timeoutMs
  )
