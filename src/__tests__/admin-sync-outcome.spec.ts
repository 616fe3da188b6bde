import { isActiveSync } from "../admin/lib/status"
import { outcomeOf } from "../admin/lib/sync-outcome"
import type { SyncResponse } from "../types/admin-api"
import { SYNC } from "./admin-status-examples"

const HOURS = ["2026-11-25T03:00:00.000Z", "2026-11-25T02:00:00.000Z", "2026-11-25T01:00:00.000Z"]

/** Runs, the newest first. */
const runs = (...given: Array<Partial<SyncResponse>>): SyncResponse[] =>
  given.map((run, index) => ({
    ...SYNC,
    id: `run-${index}`,
    created_at: HOURS[index] ?? "",
    ...run,
  }))

/** What the status says of these runs. */
const statusOf = (latest: readonly SyncResponse[]) => ({
  active_sync: latest.find(isActiveSync) ?? null,
  last_sync: latest.find((run) => !run.dry_run && !isActiveSync(run)) ?? null,
})

const BY_ITSELF = { type: "incremental", trigger: "change", items_sent: 0 } as const

describe("how the sync ended that a person began", () => {
  it.each<[string, Array<Partial<SyncResponse>>, string | undefined]>([
    ["nothing without a run", [], undefined],
    ["the only run", [{}], "run-0"],
    ["theirs, and not the short one after it", [BY_ITSELF, {}], "run-1"],
    ["theirs while the short one is at it", [{ ...BY_ITSELF, state: "running" }, {}], "run-1"],
    ["the latest of theirs", [BY_ITSELF, {}, {}], "run-1"],
    ["no trial run", [{ dry_run: true }, {}], "run-1"],
    ["what failed", [{ state: "failed" }, {}], "run-0"],
    [
      "what failed, though it was tried again",
      [{ ...BY_ITSELF, state: "failed" }, { state: "failed" }],
      "run-1",
    ],
    ["what has mended it since", [BY_ITSELF, { state: "failed" }], "run-0"],
    ["the store's own where there is no other", [BY_ITSELF], "run-0"],
    ["the scheduled one", [BY_ITSELF, { trigger: "schedule" }, {}], "run-1"],
  ])("is %s", (_, given, expected) => {
    const latest = runs(...given)
    expect(outcomeOf(statusOf(latest), latest)?.id).toBe(expected)
  })

  it("is not told by a list that is older than the status", () => {
    const [short, own] = runs(BY_ITSELF, {})
    if (!short || !own) throw new Error("There are two.")
    const status = { active_sync: null, last_sync: short }
    expect(outcomeOf(status, [{ ...own, state: "running" }])).toBeUndefined()
    expect(outcomeOf(status, [own])).toBeUndefined()
    expect(outcomeOf(status, [])).toBeUndefined()
    expect(outcomeOf({ ...status, last_sync: null }, [])).toBeNull()
  })
})
