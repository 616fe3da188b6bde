import { addItems } from "../../bench/large-catalogue"
import { percentile } from "../../bench/load"
import type { PositionResponse } from "../../src/types/admin-api"
import { connectStore, type ConnectedStore } from "../harness/connected-store"
import { miposStock } from "../harness/outbound"
import { until } from "../harness/until"
import { createChance } from "./chance"
import type { FaultOptions } from "./options"
import { show, type Shown } from "./report"

const WITHOUT_EVENTS_MS = 15_000
const WITHOUT_EVENTS_EDITS = 20
const SCAN_MS = 10_000

const P95_DURING_SYNC_MS = 2_000
/** Enough for one full sync to last for most of the edits. */
const LARGE_CATALOGUE = 2_000
const GIVE_UP_MS = 30_000

/** How soon an edit in the admin is at mipOS: with no events at all, and while a full sync is running. */
export const runPromptness = async (options: FaultOptions): Promise<Shown[]> => {
  console.log("\nFrom the answer to an edit in the admin until mipOS has it")
  const seed = options.seeds[0] ?? 1
  return [
    await show("promptness without any event", () => withoutEvents(seed)),
    await show("promptness while a full sync is running", () => duringFullSync(options.timedEdits)),
  ]
}

const withoutEvents = async (seed: number): Promise<Shown> => {
  const connected = await connectStore({ store: { environment: { DEMO_EVENT_BUS: "none" } } })
  try {
    const chance = createChance(seed, "without events")
    const positions = chance.some(await connected.positions(0), WITHOUT_EVENTS_EDITS)
    const began = Date.now()
    const delays = await Promise.all(
      positions.map(async (position, nth) => {
        // Spread over the time between two scans: one right after a scan waits longest.
        const at = began + chance.between(0, SCAN_MS)
        await until("its turn has come", async () => Date.now() >= at, 20_000, 5)
        return editAndWait(connected, position, 700 + nth)
      })
    )
    return tell("without any event", delays, (sorted) => ({
      text: "longest",
      value: sorted.at(-1) ?? 0,
      limit: WITHOUT_EVENTS_MS,
    }))
  } finally {
    await connected.close()
  }
}

const duringFullSync = async (edits: number): Promise<Shown> => {
  const connected = await connectStore({
    connection: { sync_batch_size: 20 },
    firstSync: false,
  })
  try {
    await addItems(connected.database, connected.links[0]?.stock_location_id ?? "", LARGE_CATALOGUE)
    await connected.sync()
    // mipOS as far away as it is, so that the sync lasts.
    connected.simulator.addFault({ match: { path: "/system/sync" }, latency_ms: 100 })
    const positions = [...(await connected.positions(0, 60)), ...(await connected.positions(1, 60))]
    const delays: number[] = []
    let unaccompanied = 0
    for (let edit = 0; edit < edits; edit += 1) {
      const position = positions[edit % positions.length]
      if (!position) {
        throw new Error("There are no positions.")
      }
      await keepSyncing(connected)
      delays.push(await editAndWait(connected, position, 800 + edit))
      unaccompanied += Number(!(await isSyncing(connected)))
    }
    const shown = tell(`while a full sync is running (${edits} edits)`, delays, (sorted) => ({
      text: "95th percentile",
      value: percentile(sorted, 95),
      limit: P95_DURING_SYNC_MS,
    }))
    if (unaccompanied > edits / 10) {
      shown.problems.push(`${unaccompanied} edits had no sync beside them.`)
    }
    return shown
  } finally {
    await connected.close()
  }
}

/** Milliseconds from the edit's answer until mipOS has the stock, by whatever way. */
const editAndWait = async (
  connected: ConnectedStore,
  position: PositionResponse,
  stock: number
): Promise<number> => {
  await connected.setStock(position, stock)
  const answered = Date.now()
  await until(
    `mipOS has the edit of ${position.name}`,
    async () => miposStock(connected, position) === String(stock),
    GIVE_UP_MS,
    5
  )
  return Date.now() - answered
}

const isSyncing = async (connected: ConnectedStore): Promise<boolean> =>
  (
    await connected.database.query(
      `SELECT 1 FROM mipos_sync WHERE state = 'running' AND type = 'full'`
    )
  ).length > 0

const keepSyncing = async (connected: ConnectedStore): Promise<void> => {
  if (!(await isSyncing(connected))) {
    await connected.store.admin.post("/admin/mipos/syncs", { type: "full" })
    await until("a full sync is running", () => isSyncing(connected))
  }
}

const tell = (
  name: string,
  delays: readonly number[],
  judge: (sorted: readonly number[]) => { text: string; value: number; limit: number }
): Shown => {
  const sorted = [...delays].sort((left, right) => left - right)
  const { text, value, limit } = judge(sorted)
  const sentence =
    `${name}: median ${percentile(sorted, 50)} ms, ${text} ${value} ms, ` +
    `longest ${sorted.at(-1) ?? 0} ms; at most ${limit} ms`
  const isGood = value <= limit
  console.log(`  ${sentence}, ${isGood ? "ok" : "WRONG"}`)
  return { name: `promptness ${name}`, problems: isGood ? [] : [sentence] }
}
