import { setTimeout as wait } from "node:timers/promises"
import { connectStore, type ConnectedStore } from "../integration-tests/harness/connected-store"
import { exportFile, previewFile } from "../integration-tests/harness/csv-file"
import { adminOf, lastRequestId } from "../integration-tests/harness/outbound"
import { runSync, timesSent } from "../integration-tests/harness/sent-items"
import type { AppliedItemImportResponse, SyncDetailResponse } from "../src/types/admin-api"
import { addItems } from "./large-catalogue"
import { forgetPeak, peakMemory, residentMemory } from "./memory"
import { fixed, printTable } from "./table"

const SIZES = [100_000]
const CHANGED = 500
const NEW_COST = "4321.25"
const LONGEST_MS = 15 * 60_000
/** Asking how far a sync is costs the store a little as well. */
const POLL_MS = 200
/** So long a store is left alone before its memory counts as that of an idle one. */
const REST_MS = 3_000
const MEGABYTES = 1_024 * 1_024

/**
 * The mapping of a large catalogue taken out as a CSV file, changed in 500 places and sent back:
 * `npm run bench -- csv 10000`. Fails unless the next incremental sync sends exactly what was changed.
 */
export const benchMappingCsv = async (): Promise<void> => {
  const sizes = process.argv.slice(3).map(Number)
  for (const size of sizes.length === 0 ? SIZES : sizes) {
    printTable(
      `The mapping of ${size} items as a CSV file, ${CHANGED} costs changed`,
      ["step", "s", "peak MiB above idle", "of what"],
      await measure(size)
    )
  }
}

/** What a step took, and the most memory that the store held meanwhile. */
interface Step<Result> {
  result: Result
  cells: string[]
}

const measure = async (size: number): Promise<string[][]> => {
  const connected = await connectStore({
    firstSync: false,
    store: { environment: { MIPOS_WITHOUT_VENDORS: "1" } },
    connection: { enabled: false },
  })
  try {
    await addItems(connected.database, connected.links[0]?.stock_location_id ?? "", size)
    await adminOf(connected).post("/admin/mipos/connection", { enabled: true })
    const first = await step(connected, () => completed(connected, "full"))
    const exported = await step(connected, async () => (await exportFile(connected)).text)
    const file = changeCosts(exported.result)
    const preview = await step(connected, () => previewFile(connected, file))
    const { id, changes, errors_count: errors } = preview.result
    mustBe("changes in the preview", changes, CHANGED)
    mustBe("errors in the preview", errors, 0)
    const sinceId = lastRequestId(connected.simulator)
    const applied = await step(connected, () =>
      adminOf(connected).post<{ import: AppliedItemImportResponse }>(
        `/admin/mipos/items/import/${id}/apply`
      )
    )
    mustBe("changes applied", applied.result.import.changes, CHANGED)
    const incremental = await step(connected, () => completed(connected, "incremental"))
    const sent = timesSent(connected.simulator, sinceId)
    mustBe("items sent", sent.size, CHANGED)
    const dearer = connected.simulator.items().filter(({ cost }) => cost === NEW_COST)
    mustBe("items with the new cost", dearer.length, CHANGED)
    return [
      ["first full sync", ...first.cells, `${first.result.items_sent} items`],
      ["export", ...exported.cells, `${megabytes(exported.result)} MiB`],
      ["preview", ...preview.cells, `${preview.result.rows} lines, ${megabytes(file)} MiB`],
      ["apply", ...applied.cells, `${CHANGED} items`],
      ["next incremental sync", ...incremental.cells, `${sent.size} items sent`],
    ]
  } finally {
    await connected.close()
  }
}

const step = async <Result>(
  connected: ConnectedStore,
  work: () => Promise<Result>
): Promise<Step<Result>> => {
  const { pid } = connected.store
  await wait(REST_MS)
  const idle = residentMemory(pid)
  forgetPeak(pid)
  const began = performance.now()
  const result = await work()
  const seconds = (performance.now() - began) / 1_000
  return { result, cells: [fixed(seconds, 2), fixed(peakMemory(pid) - idle, 0)] }
}

const completed = async (
  connected: ConnectedStore,
  type: "full" | "incremental"
): Promise<SyncDetailResponse> => {
  const sync = await runSync(connected, type, LONGEST_MS, POLL_MS)
  if (sync.state !== "completed") {
    throw new Error(`The ${type} sync ${sync.state}: ${sync.message ?? ""}`)
  }
  return sync
}

/** As a person would in a spreadsheet: another cost for 500 of the made-up items, from all over. */
const changeCosts = (text: string): string => {
  const lines = text.split("\r\n")
  const column = (lines[0] ?? "").split(",").indexOf("cost")
  const places = lines.flatMap((line, place) => (line.startsWith("iitem_bench_") ? [place] : []))
  const every = Math.floor(places.length / CHANGED)
  for (let nth = 0; nth < CHANGED; nth += 1) {
    const place = places[nth * every] ?? 0
    // No cell of a made-up item has a comma in it.
    const cells = (lines[place] ?? "").split(",")
    cells[column] = NEW_COST
    lines[place] = cells.join(",")
  }
  return lines.join("\r\n")
}

const mustBe = (what: string, found: number, expected: number): void => {
  if (found !== expected) {
    throw new Error(`There are ${found} ${what}, and have to be ${expected}.`)
  }
}

const megabytes = (text: string): string => fixed(Buffer.byteLength(text) / MEGABYTES)
