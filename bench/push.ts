import axios from "axios"
import { Agent } from "node:http"
import pLimit from "p-limit"
import { connectStore, type ConnectedStore } from "../integration-tests/harness/connected-store"
import { lastRequestId } from "../integration-tests/harness/outbound"
import { until } from "../integration-tests/harness/until"
import type { JournalEntry } from "../simulator"
import { addItems, moveAllItems } from "./large-catalogue"
import { percentile } from "./load"
import { fixed, printTable } from "./table"

const ITEMS = 5_000
const CONCURRENCY = 10
const LATENCIES_MS = [0, 50, 200]
const EDITS = 100
const LONGEST_DRAIN_MS = 10 * 60_000

/**
 * How soon an edit goes out, and how fast 5,000 changed positions drain, beside the ideal: so many
 * connections, each busy with nothing but mipOS' latency. Without latency there is no such ideal, and
 * the floor is what as many connections post without a plugin.
 */
export const benchPush = async (): Promise<void> => {
  const connected = await connectStore({
    store: { pluginOptions: { concurrency: CONCURRENCY } },
    firstSync: false,
  })
  try {
    await addItems(connected.database, connected.links[0]?.stock_location_id ?? "", ITEMS)
    await connected.sync()
    await measureEdits(connected)
    const rows: string[][] = []
    for (const latency of LATENCIES_MS) {
      rows.push(await measureDrain(connected, latency))
    }
    printTable(
      `${ITEMS} changed positions, ${CONCURRENCY} connections`,
      ["mipOS' latency ms", "drained in s", "per second", "ideal per second", "of the ideal"],
      rows
    )
  } finally {
    await connected.close()
  }
}

const measureEdits = async (connected: ConnectedStore): Promise<void> => {
  const positions = await connected.positions(1)
  const delays: number[] = []
  for (let edit = 0; edit < EDITS; edit += 1) {
    const position = positions[edit % positions.length]
    if (!position) {
      throw new Error("There are no positions.")
    }
    const sinceId = lastRequestId(connected.simulator)
    await connected.setStock(position, 500 + edit)
    const answered = Date.now()
    const push = await until("the edit arrives", async () =>
      pushes(connected, sinceId).find((entry) => entry.path.includes("store-norte"))
    )
    delays.push(Date.parse(push.at) - answered)
  }
  delays.sort((left, right) => left - right)
  printTable(
    `${EDITS} edits in the admin, one after the other`,
    ["from the edit's answer to the arrival at mipOS", "ms"],
    [
      ["median", fixed(percentile(delays, 50), 0)],
      ["95th percentile", fixed(percentile(delays, 95), 0)],
    ]
  )
}

const measureDrain = async (connected: ConnectedStore, latency: number): Promise<string[]> => {
  await connected.simulator.clearFaults()
  const ideal = latency > 0 ? (CONCURRENCY * 1_000) / latency : await floor(connected)
  if (latency > 0) {
    connected.simulator.addFault({ match: { path: "stock/update" }, latency_ms: latency })
  }
  const sinceId = lastRequestId(connected.simulator)
  await moveAllItems(connected.database)
  const entries = await until(
    "all of it has drained",
    async () => {
      const done = pushes(connected, sinceId).filter(({ status }) => status === 200)
      return done.length >= ITEMS && done
    },
    LONGEST_DRAIN_MS
  )
  const arrivals = entries.map(({ at }) => Date.parse(at)).sort((left, right) => left - right)
  // The last one has arrived, but takes the latency until it is answered.
  const seconds = ((arrivals.at(-1) ?? 0) + latency - (arrivals[0] ?? 0)) / 1_000
  const rate = ITEMS / seconds
  return [
    String(latency),
    fixed(seconds),
    fixed(rate),
    latency > 0 ? fixed(ideal) : `${fixed(ideal)} (floor)`,
    `${fixed((100 * rate) / ideal, 0)} %`,
  ]
}

/** Posts movements that the simulator refuses at once, over as many connections, and nothing else. */
const floor = async (connected: ConnectedStore): Promise<number> => {
  const client = axios.create({
    baseURL: connected.simulator.url,
    httpAgent: new Agent({ keepAlive: true, maxSockets: CONCURRENCY }),
    validateStatus: () => true,
  })
  const [sample] = pushes(connected, 0)
  const limit = pLimit(CONCURRENCY)
  const began = performance.now()
  await Promise.all(
    Array.from({ length: ITEMS }, () =>
      limit(() =>
        client.post("/api/v1/inventory/pos/store/store-centro/system/stock/update", sample?.body)
      )
    )
  )
  return ITEMS / ((performance.now() - began) / 1_000)
}

const pushes = (connected: ConnectedStore, sinceId: number): JournalEntry[] =>
  connected.simulator.requests({ path: "stock/update", sinceId })
