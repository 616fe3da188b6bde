import type { JournalEntry, Simulator } from "../../simulator"
import type { SyncDetailResponse } from "../../src/types/admin-api"
import type { ConnectedStore } from "./connected-store"
import { adminOf, syncInState, syncRequests } from "./outbound"
import { until } from "./until"

/** "store-centro iitem_1" for every item that a request names, as often as it names it. */
export const itemsOfRequest = ({
  entry,
  items,
}: {
  entry: JournalEntry
  items: ReadonlyArray<Record<string, unknown>>
}): string[] => {
  const storeId = entry.path.split("/")[6] ?? ""
  return items.map((item) => `${storeId} ${String(item["external_id"])}`)
}

/** How often each item was in a sync request since then; `status` counts only those answered so. */
export const timesSent = (
  simulator: Simulator,
  sinceId: number,
  status?: number
): Map<string, number> => {
  const times = new Map<string, number>()
  for (const request of syncRequests(simulator, sinceId)) {
    if (status === undefined || request.entry.status === status) {
      for (const item of itemsOfRequest(request)) {
        times.set(item, (times.get(item) ?? 0) + 1)
      }
    }
  }
  return times
}

/** Starts a run; one that the store began by itself is given its time first. Returns its id. */
export const startSync = (
  connected: ConnectedStore,
  type: "full" | "incremental"
): Promise<string> =>
  until(`a sync of the type ${type} begins`, async () => {
    const { status, data } = await connected.store.admin.post<{ sync?: { id: string } }>(
      "/admin/mipos/syncs",
      { type }
    )
    if (status === 200) {
      return data.sync?.id
    }
    throw new Error(`It answered ${status}: ${JSON.stringify(data)}`)
  })

/** As `sync` of a connected store, for runs that the store may begin one of its own before, or that take long. */
export const runSync = async (
  connected: ConnectedStore,
  type: "full" | "incremental",
  timeoutMs = 60_000,
  everyMs?: number
): Promise<SyncDetailResponse> => {
  const id = await startSync(connected, type)
  return syncInState(connected, id, ["completed", "failed", "cancelled"], timeoutMs, everyMs)
}

/** Positions that do not agree with Medusa, counted by the database: there may be very many. */
export const countNotAgreed = async (connected: ConnectedStore): Promise<number> => {
  const [row] = await connected.database.query<{ count: string }>(
    `SELECT count(*) AS count
     FROM mipos_position position JOIN inventory_level level
       ON level.inventory_item_id = position.inventory_item_id
       AND level.location_id = position.stock_location_id AND level.deleted_at IS NULL
     WHERE position.state <> 'idle' OR position.agreed_stock IS DISTINCT FROM level.stocked_quantity`
  )
  return Number(row?.count)
}

/** What the plugin calls the units or suppliers, by their external id. */
export const idsByExternalId = async (
  connected: ConnectedStore,
  plural: "units" | "suppliers"
): Promise<Map<string, string>> => {
  const answer = await adminOf(connected).get<
    Record<string, Array<{ id: string; external_id: string }>>
  >(`/admin/mipos/${plural}?limit=100`)
  return new Map((answer[plural] ?? []).map((row) => [row.external_id, row.id]))
}
