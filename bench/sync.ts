import axios from "axios"
import { setTimeout as wait } from "node:timers/promises"
import { knex } from "@medusajs/framework/mikro-orm/knex"
import { connectStore, type ConnectedStore } from "../integration-tests/harness/connected-store"
import { databaseUrl } from "../integration-tests/harness/environment"
import { lastRequestId } from "../integration-tests/harness/outbound"
import { until } from "../integration-tests/harness/until"
import { DEFAULT_ACCOUNT, type JournalEntry } from "../simulator"
import { createDatabase } from "../src/modules/mipos/database/sql"
import { findPendingPositions } from "../src/modules/mipos/database/core-tables"
import type { SyncDetailResponse } from "../src/types/admin-api"
import { addItems, moveSomeItems } from "./large-catalogue"
import { median } from "./load"
import { forgetPeak, peakMemory, residentMemory } from "./memory"
import { runFloor } from "./sync-floor"
import { fixed, printTable } from "./table"

const SIZES = [1_000, 10_000, 100_000]
const LONGEST_MS = 15 * 60_000
/** Medusa's export asks for 50 items at a time by their offset: twice the items take four times as long. */
const LONGEST_EXPORT_MS = 5 * 60_000
/** Asking how far a sync is costs the store a little as well; the admin's page asks half as often. */
const POLL_MS = 1_000
const FLOOR_ROUNDS = 3
const INCREMENTAL_ROUNDS = 3
const SCAN_ROUNDS = 9
/** What differs when the scan is measured, and the scan's own limit. */
const CHANGED = 100
const SCAN_LIMIT = 500
/** So long a store is left alone before its memory counts as that of an idle one. */
const REST_MS = 3_000
const MEGABYTES = 1_024 * 1_024

/** Sizes of the catalogue, `npm run bench -- sync 1000 10000`; all three when none is given. */
const sizesOf = (args: readonly string[]): number[] =>
  args.length === 0 ? SIZES : args.map((text) => Number(text))

/**
 * A full and an incremental sync of large catalogues over one link, to a simulator without latency,
 * beside Medusa's own inventory export of the same catalogue, and the least that a sync could cost.
 */
export const benchSync = async (): Promise<void> => {
  const rows: string[][] = []
  const more: string[][] = []
  for (const size of sizesOf(process.argv.slice(3))) {
    const figures = await measure(size)
    const { full, incremental, exported, floor } = figures
    console.log(`${size} items: ${JSON.stringify(figures)}`)
    rows.push([
      String(size),
      fixed(full.ms / 1_000, 2),
      String(full.requests),
      fixed(figures.peak, 0),
      fixed(floor / 1_000, 2),
      fixed(full.ms / floor, 2),
      fixed(figures.keepingFloor / 1_000, 2),
      fixed(full.ms / figures.keepingFloor, 2),
      `${exported.hasEnded ? "" : "> "}${fixed(exported.ms / 1_000, 2)}`,
      `${exported.hasEnded ? "" : "< "}${fixed(full.ms / exported.ms, 2)}`,
    ])
    more.push([
      String(size),
      fixed(incremental.ms, 0),
      `${fixed((100 * incremental.ms) / full.ms)} %`,
      String(incremental.requests),
      fixed(figures.scan, 1),
    ])
  }
  printTable(
    "A full sync over one link",
    [
      "items",
      "s",
      "requests",
      "peak MiB above idle",
      "floor s",
      "times the floor",
      "floor that keeps s",
      "times that",
      "Medusa's export s",
      "times the export",
    ],
    rows
  )
  printTable(
    "Of a catalogue that did not change",
    ["items", "incremental sync ms", "of the full sync", "requests", "scan for changes ms"],
    more
  )
}

interface Run {
  ms: number
  requests: number
}

interface Export {
  ms: number
  /** Else it was waited for no longer, and takes more than that. */
  hasEnded: boolean
}

interface Figures {
  full: Run
  incremental: Run
  peak: number
  floor: number
  /** The same, with the rows written that a sync keeps. */
  keepingFloor: number
  exported: Export
  scan: number
}

const measure = async (size: number): Promise<Figures> => {
  // Batches are kept whole for the floor's sample.
  const connected = await connectStore({
    simulator: { journalBodies: 2 * MEGABYTES },
    store: { environment: { MIPOS_WITHOUT_VENDORS: "1" } },
  })
  try {
    const { pid } = connected.store
    await addItems(connected.database, connected.links[0]?.stock_location_id ?? "", size)
    await wait(REST_MS)
    const idle = residentMemory(pid)
    forgetPeak(pid)
    const sinceId = lastRequestId(connected.simulator)
    const full = await sync(connected, "full")
    const peak = peakMemory(pid) - idle
    const sent = connected.simulator.requests({ path: "/sync", sinceId })
    const incremental = await syncAgain(connected)
    const scan = await measureScan(connected)
    const floor = await measureFloor(connected, sent, { keeps: false })
    const keepingFloor = await measureFloor(connected, sent, { keeps: true })
    // The last, because it may be at it still.
    const exported = await measureExport(connected)
    return { full, incremental, peak, floor, keepingFloor, exported, scan }
  } finally {
    await connected.close()
  }
}

/** How long it took is what the sync's own row says, from the request on. */
const sync = async (connected: ConnectedStore, type: "full" | "incremental"): Promise<Run> => {
  const { admin } = connected.store
  const started = await admin.post<{ sync: SyncDetailResponse }>("/admin/mipos/syncs", {
    type,
    store_link_id: connected.links[0]?.id,
  })
  const ended = await until(
    `the ${type} sync ends`,
    async () => {
      const { data } = await admin.get<{ sync: SyncDetailResponse }>(
        `/admin/mipos/syncs/${started.data.sync.id}`
      )
      return ["completed", "failed", "cancelled"].includes(data.sync.state) && data.sync
    },
    LONGEST_MS,
    POLL_MS
  )
  if (ended.state !== "completed") {
    throw new Error(`The ${type} sync ${ended.state}: ${ended.message ?? ""}`)
  }
  const ms = Date.parse(ended.finished_at ?? "") - Date.parse(ended.created_at)
  return { ms, requests: ended.requests }
}

/** Of several, because PostgreSQL looks after the tables by itself once a full sync has filled them. */
const syncAgain = async (connected: ConnectedStore): Promise<Run> => {
  const runs: Run[] = []
  for (let round = 0; round < INCREMENTAL_ROUNDS; round += 1) {
    runs.push(await sync(connected, "incremental"))
  }
  return {
    ms: median(runs.map(({ ms }) => ms)),
    requests: runs.reduce((sum, { requests }) => sum + requests, 0),
  }
}

/** How long the scan for changed positions takes, as the plugin runs it, with a few that changed. */
const measureScan = async (connected: ConnectedStore): Promise<number> => {
  const connection = knex({
    client: "pg",
    connection: databaseUrl(connected.database.name),
    pool: { min: 1, max: 1 },
  })
  try {
    const database = createDatabase(connection)
    // Nothing is to be pushed while it is measured.
    await connected.store.admin.post("/admin/mipos/connection", { enabled: false })
    await moveSomeItems(connected.database, CHANGED)
    const times: number[] = []
    for (let round = 0; round <= SCAN_ROUNDS; round += 1) {
      const began = performance.now()
      const found = await findPendingPositions(database, "stocked", { limit: SCAN_LIMIT })
      if (found.length !== CHANGED) {
        throw new Error(`The scan found ${found.length} of ${CHANGED} changed positions.`)
      }
      times.push(performance.now() - began)
    }
    return median(times.slice(1))
  } finally {
    await connection.destroy()
  }
}

/** Medusa's own export of the inventory, until it tells that it has ended. */
const measureExport = async (connected: ConnectedStore): Promise<Export> => {
  const { admin } = connected.store
  const began = performance.now()
  const answer = await admin.post("/admin/inventory-items/export", {})
  if (answer.status !== 202) {
    throw new Error(`Medusa's export answered ${answer.status}: ${JSON.stringify(answer.data)}`)
  }
  for (;;) {
    const { data } = await admin.get<{ notifications: Array<{ data: { title?: string } }> }>(
      "/admin/notifications?channel=feed&limit=50&order=-created_at"
    )
    const told = data.notifications.find(({ data: told }) => told.title === "Inventory export")
    if (told && JSON.stringify(told).includes("Failed")) {
      throw new Error("Medusa's export failed.")
    }
    const ms = performance.now() - began
    if (told || ms > LONGEST_EXPORT_MS) {
      return { ms, hasEnded: told !== undefined }
    }
    await wait(POLL_MS)
  }
}

const measureFloor = async (
  connected: ConnectedStore,
  sent: readonly JournalEntry[],
  { keeps }: { keeps: boolean }
): Promise<number> => {
  const { client_id, client_secret, email, password } = DEFAULT_ACCOUNT
  const { data } = await axios.post<{ data: { token: string } }>(
    `${connected.simulator.url}/api/oauth/token`,
    { grant_type: "client_credentials", client_id, client_secret, email, password }
  )
  const times: number[] = []
  for (let round = 0; round < FLOOR_ROUNDS; round += 1) {
    times.push(
      await runFloor({
        database: connected.database.name,
        simulatorUrl: connected.simulator.url,
        stockLocationId: connected.links[0]?.stock_location_id ?? "",
        sent,
        token: data.data.token,
        batchSize: 500,
        keeps,
      })
    )
  }
  return median(times)
}
