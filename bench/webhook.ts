import BigNumber from "bignumber.js"
import { connectStore, type ConnectedStore } from "../integration-tests/harness/connected-store"
import { createTestDatabase } from "../integration-tests/harness/database"
import { startStore, type Store } from "../integration-tests/harness/store"
import { postRaw, send, webhookFor } from "../integration-tests/harness/webhook-request"
import type { PositionResponse } from "../src/types/admin-api"
import { prepareBenchStore } from "./bench-store"
import { cpuOf } from "./cpu"
import { load, median, type Load } from "./load"
import { fixed, printTable } from "./table"

const ROUNDS = 9
const ROUND_MS = 2_500
const CONNECTIONS = [1, 20]

/**
 * How many webhooks a second are applied, beside core's own route that sets a level and a route that
 * does nothing, on the same server; and what the plugin costs core's route, beside a server of the
 * same store without it. Rounds take turns, so that a noisy machine strikes all of them.
 */
export const benchWebhook = async (): Promise<void> => {
  const folder = prepareBenchStore()
  const connected = await connectStore({ store: { folder } })
  const database = await createTestDatabase()
  const plain = await startStore({
    database: database.name,
    simulatorUrl: connected.simulator.url,
    folder,
    environment: { DEMO_WITHOUT_PLUGIN: "1" },
  })
  try {
    for (const connections of CONNECTIONS) {
      await measure(connected, plain, connections)
    }
  } finally {
    await plain.kill()
    await database.drop()
    await connected.close()
  }
}

const measure = async (
  connected: ConnectedStore,
  plain: Store,
  connections: number
): Promise<void> => {
  const all = await connected.positions(0)
  // Edits are pushed, and what was pushed lately is looked at once more when a webhook comes.
  const quiet = all.filter((_, index) => index % 2 === 0)
  const edited = all.filter((_, index) => index % 2 === 1)
  const calls: Record<string, { store: Store; call: () => Promise<void> }> = {
    "webhook applied": { store: connected.store, call: webhooks(connected, quiet) },
    // Before the other one, whose last pushes go out a moment after it has ended.
    [WITHOUT]: { store: plain, call: edits(plain, edited) },
    "core's route": { store: connected.store, call: edits(connected.store, edited) },
    "webhook, item pushed lately": {
      store: connected.store,
      call: webhooks(connected, edited),
    },
    "Medusa's adjustInventory, and no more": {
      store: connected.store,
      call: adjustments(connected.store, edited),
    },
    "a route that does nothing": {
      store: connected.store,
      call: async () => {
        const answer = await postRaw(`${connected.store.url}/bench/empty`, "{}", {
          "Content-Type": "application/json",
        })
        expectStatus(answer.status, 204)
      },
    },
  }
  const rounds = new Map<string, Round[]>(Object.keys(calls).map((name) => [name, []]))
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, { store, call }] of Object.entries(calls)) {
      const before = cpuOf(store.pid)
      const result = await load(connections, ROUND_MS, call)
      const cpu = (cpuOf(store.pid) - before) / result.count
      // The first is for warming up.
      if (round > 0) {
        rounds.get(name)?.push({ ...result, cpu })
      }
    }
  }
  const core = rounds.get(WITHOUT) ?? []
  printTable(
    `${connections} connection(s), medians of ${ROUNDS} rounds`,
    ["route", "per second", "p50 ms", "p95 ms", "times core's (without the plugin)", "CPU ms"],
    [...rounds].map(([name, results]) => [
      name,
      fixed(median(results.map(({ rate }) => rate))),
      fixed(median(results.map(({ p50 }) => p50))),
      fixed(median(results.map(({ p95 }) => p95))),
      fixed(median(results.map(({ rate }, round) => rate / (core[round]?.rate ?? Number.NaN))), 2),
      fixed(median(results.map(({ cpu }) => cpu)), 2),
    ])
  )
}

const WITHOUT = "core's route, store without the plugin"

/** `cpu`: milliseconds that the store's process worked for each call. */
type Round = Load & { cpu: number }

/** Genuine webhooks, one position after the other, each stating the stock that it leads to. */
const webhooks = (
  connected: ConnectedStore,
  positions: readonly PositionResponse[]
): (() => Promise<void>) => {
  const stocks = new Map(positions.map((position) => [position.id, position.medusa_stock]))
  let next = 0
  return async () => {
    const position = positions[next % positions.length]
    next += 1
    if (!position) {
      throw new Error("There are no positions.")
    }
    const stock = new BigNumber(stocks.get(position.id) ?? 0).plus(1).toFixed()
    stocks.set(position.id, stock)
    const answer = await send(connected, webhookFor(position, { current_stock: stock }))
    expectStatus(answer.status, 204)
  }
}

/** What a webhook costs at least that does nothing but move the stock, without anything to keep it exact. */
const adjustments = (
  store: Store,
  positions: readonly PositionResponse[]
): (() => Promise<void>) => {
  let next = 0
  return async () => {
    const position = positions[next % positions.length]
    next += 1
    const answer = await postRaw(
      `${store.url}/bench/adjust`,
      JSON.stringify({
        inventory_item_id: position?.inventory_item_id,
        location_id: position?.stock_location_id,
        adjustment: 1,
      }),
      { "Content-Type": "application/json" }
    )
    expectStatus(answer.status, 204)
  }
}

const edits = (store: Store, positions: readonly PositionResponse[]): (() => Promise<void>) => {
  let next = 0
  const headers = {
    "Content-Type": "application/json",
    Authorization: String(store.admin.defaults.headers["Authorization"]),
  }
  return async () => {
    const position = positions[next % positions.length]
    next += 1
    const answer = await postRaw(
      `${store.url}/admin/inventory-items/${position?.inventory_item_id ?? ""}/location-levels/${position?.stock_location_id ?? ""}`,
      JSON.stringify({ stocked_quantity: 100 + (next % 1_000) }),
      headers
    )
    expectStatus(answer.status, 200)
  }
}

const expectStatus = (status: number, expected: number): void => {
  if (status !== expected) {
    throw new Error(`Answered ${status} instead of ${expected}.`)
  }
}
