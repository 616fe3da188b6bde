import BigNumber from "bignumber.js"
import type { JournalEntry, Simulator } from "../../simulator"
import type {
  PositionResponse,
  StatusResponse,
  SyncDetailResponse,
} from "../../src/types/admin-api"
import type { ConnectedStore } from "./connected-store"
import { until } from "./until"

/** What the suites of the outbound side share: who says what, and what was sent. */

const STORE_IDS = ["store-centro", "store-norte"]

/** Medusa's and the plugin's admin API; anything but 200 throws, with what was answered. */
export const adminOf = (connected: Pick<ConnectedStore, "store">) => {
  const call = async <Answer>(
    method: "get" | "post" | "delete",
    path: string,
    body?: object
  ): Promise<Answer> => {
    const { status, data } = await connected.store.admin.request<Answer>({
      method,
      url: path,
      data: body,
    })
    if (status !== 200) {
      throw new Error(`${method} ${path} answered ${status}: ${JSON.stringify(data)}`)
    }
    return data
  }
  return {
    get: <Answer>(path: string) => call<Answer>("get", path),
    post: <Answer>(path: string, body: object = {}) => call<Answer>("post", path, body),
    delete: <Answer>(path: string) => call<Answer>("delete", path),
  }
}

export const readStatus = async (connected: ConnectedStore): Promise<StatusResponse["status"]> =>
  (await adminOf(connected).get<StatusResponse>("/admin/mipos/status")).status

/** The simulator's id of the shop that a position belongs to. */
export const storeIdOf = (
  connected: ConnectedStore,
  position: Pick<PositionResponse, "store_link_id">
): string => {
  const link = connected.links.findIndex(({ id }) => id === position.store_link_id)
  const storeId = STORE_IDS[link]
  if (storeId === undefined) {
    throw new Error(`There is no store link ${position.store_link_id}.`)
  }
  return storeId
}

/** What mipOS says of a position; undefined while it knows no such item. */
export const miposStock = (
  connected: ConnectedStore,
  position: Pick<PositionResponse, "store_link_id" | "external_id">,
  simulator: Simulator = connected.simulator
): string | undefined => simulator.item(storeIdOf(connected, position), position.external_id)?.stock

/** Waits until both sides say the same of a position and nothing is on its way. */
export const agreement = (
  connected: ConnectedStore,
  position: PositionResponse,
  options: { simulator?: Simulator; timeoutMs?: number } = {}
): Promise<PositionResponse> =>
  until(
    `both sides say the same of ${position.name}`,
    async () => {
      const now = await connected.position(position.id)
      const there = miposStock(connected, position, options.simulator)
      if (now.state === "idle" && now.difference === "0" && there === now.medusa_stock) {
        return now
      }
      throw new Error(`mipOS says ${there ?? "nothing"}, and Medusa ${JSON.stringify(now)}`)
    },
    options.timeoutMs ?? 25_000
  )

/**
 * As `agreement`, for many: asks the database until none is left, because asking for each of them would
 * keep the store, and the simulator in this process, busier than what is tested.
 */
export const allOfThemAgree = async (
  connected: ConnectedStore,
  positions: readonly PositionResponse[],
  timeoutMs = 60_000
): Promise<void> => {
  const ids = positions.map(({ id }) => id)
  await until(
    `both sides say the same of ${ids.length} positions`,
    async () => {
      const left = await connected.database.query(
        `SELECT position.id, position.state, position.agreed_stock, level.stocked_quantity
         FROM mipos_position position JOIN inventory_level level
           ON level.inventory_item_id = position.inventory_item_id
           AND level.location_id = position.stock_location_id AND level.deleted_at IS NULL
         WHERE position.id = ANY($1)
           AND (position.state <> 'idle' OR position.agreed_stock <> level.stocked_quantity)`,
        [ids]
      )
      if (left.length === 0) {
        return true
      }
      throw new Error(`${left.length} do not, such as ${JSON.stringify(left[0])}`)
    },
    timeoutMs
  )
  for (const position of positions) {
    await agreement(connected, position)
  }
}

/** A JSON object's fields. */
export const fieldsOf = (value: unknown): Record<string, unknown> => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Error(`This is no object: ${JSON.stringify(value)}`)
  }
  return Object.fromEntries(Object.entries(value))
}

/** The objects of a list. */
export const rowsOf = (value: unknown): Array<Record<string, unknown>> =>
  Array.isArray(value) ? value.map(fieldsOf) : []

/** The stock/update requests of a position. */
export const pushesOf = (
  connected: ConnectedStore,
  position: Pick<PositionResponse, "store_link_id" | "external_id">,
  options: { sinceId?: number; simulator?: Simulator } = {}
): JournalEntry[] =>
  (options.simulator ?? connected.simulator)
    .requests({
      path: `/${storeIdOf(connected, position)}/system/stock/update`,
      sinceId: options.sinceId,
    })
    .filter((entry) => fieldsOf(entry.body)["external_id"] === position.external_id)

/** The sync requests, with their items. */
export const syncRequests = (
  simulator: Simulator,
  sinceId = 0
): Array<{ entry: JournalEntry; items: Array<Record<string, unknown>> }> =>
  simulator
    .requests({ path: "/system/sync", sinceId })
    .map((entry) => ({ entry, items: rowsOf(fieldsOf(entry.body)["items"]) }))

/** The number of the latest request, for asking what came after it. */
export const lastRequestId = (simulator: Simulator): number =>
  simulator.requests({ limit: 1 })[0]?.id ?? 0

/** Hands out positions of one shop, each only once, so that no test depends on another's. */
export const positionsToUse = async (
  connected: ConnectedStore,
  link = 0
): Promise<(count: number) => PositionResponse[]> => {
  const left = (await connected.positions(link)).filter((position) => position.state === "idle")
  return (count) => {
    const taken = left.splice(0, count)
    if (taken.length < count) {
      throw new Error(`Only ${taken.length} of ${count} unused positions are left.`)
    }
    return taken
  }
}

/** The one that there is. @throws Error when there is none, or more than one. */
export const onlyOne = <One>(all: readonly One[]): One => {
  const [one] = all
  if (one === undefined || all.length > 1) {
    throw new Error(`There are ${all.length} of what there should be one of.`)
  }
  return one
}

/** Waits until a run is in one of these states. */
export const syncInState = (
  connected: ConnectedStore,
  id: string,
  states: readonly string[],
  timeoutMs = 60_000,
  everyMs?: number
): Promise<SyncDetailResponse> =>
  until(
    `sync ${id} is ${states.join(" or ")}`,
    async () => {
      const { sync } = await adminOf(connected).get<{ sync: SyncDetailResponse }>(
        `/admin/mipos/syncs/${id}`
      )
      if (states.includes(sync.state)) {
        return sync
      }
      throw new Error(`It is ${sync.state}: ${sync.message ?? ""}`)
    },
    timeoutMs,
    everyMs
  )

/**
 * Positions whose ledger does not add up to what is agreed; none, ever. Rows of the ledger that count
 * are those that were applied; what was settled counts by its settlement.
 */
export const unbalancedPositions = (connected: ConnectedStore): Promise<unknown[]> =>
  connected.database.query(
    `SELECT position.id, position.agreed_stock, ledger.total
     FROM mipos_position AS position
     LEFT JOIN LATERAL (
       SELECT coalesce(sum(delta), 0) AS total FROM mipos_movement
       WHERE position_id = position.id AND state = 'applied') AS ledger ON true
     WHERE position.agreed_stock IS NOT NULL AND ledger.total <> position.agreed_stock`
  )

/** One decimal, one text. */
export const plain = (value: string | number): string => new BigNumber(value).toFixed()

/** `left - right`, exactly. */
export const minus = (left: string | number, right: string | number): string =>
  new BigNumber(left).minus(right).toFixed()
