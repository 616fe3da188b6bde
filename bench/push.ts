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
const LATENCIES_MS = [0, 10, 50, 200]
const EDITS = 100
const LONGEST_DRAIN_MS = 10 * 60_000
/** So many posts show what as many connections reach with nothing behind them. */
const FLOOR_POSTS = 2_000
/** Each look goes through the simulator's journal, in the process that answers the pushes. */
const LOOK_EVERY_MS = 2_000

/**
 * How soon an edit goes out, and how fast 5,000 changed positions drain, beside the ideal: so many
 * connections, each busy with nothing but mipOS' latency; and beside the floor, which is what as many
 * connections post to the same simulator without a plugin. Without latency there is no ideal.
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
      [
        "mipOS' latency ms",
        "drained in s",
        "per second",
        "ideal per second",
        "of the ideal",
        "floor per second",
        "of the floor",
      ],
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
  if (latency > 0) {
    connected.simulator.addFault({ match: { path: "stock/update" }, latency_ms: latency })
  }
  const floorRate = await floor(connected)
  const sinceId = lastRequestId(connected.simulator)
  await moveAllItems(connected.database)
  const entries = await until(
    "all of it has drained",
    async () => {
      const done = pushes(connected, sinceId).filter(({ status }) => status === 200)
      return done.length >= ITEMS && done
    },
    LONGEST_DRAIN_MS,
    LOOK_EVERY_MS
  )
  const arrivals = entries.map(({ at }) => Date.parse(at)).sort((left, right) => left - right)
  // The last one has arrived, but takes the latency until it is answered.
  const seconds = ((arrivals.at(-1) ?? 0) + latency - (arrivals[0] ?? 0)) / 1_000
  const rate = ITEMS / seconds
  const ideal = latency > 0 ? (CONCURRENCY * 1_000) / latency : null
  return [
    String(latency),
    fixed(seconds),
    fixed(rate),
    ideal === null ? "-" : fixed(ideal),
    ideal === null ? "-" : percent(rate, ideal),
    fixed(floorRate),
    percent(rate, floorRate),
  ]
}

const percent = (part: number, whole: number): string => `${fixed((100 * part) / whole, 0)} %`

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
    Array.from({ length: FLOOR_POSTS }, () =>
      limit(() =>
        client.post("/api/v1/inventory/pos/store/store-centro/system/stock/update", sample?.body)
      )
    )
  )
  return FLOOR_POSTS / ((performance.now() - began) / 1_000)
}

const pushes = (connected: ConnectedStore, sinceId: number): JournalEntry[] =>
  connected.simulator.requests({ path: "stock/update", sinceId })
