import { attentionOf } from "../admin/lib/attention"
import { linkSituationOf } from "../admin/lib/link-situation"
import { bucketLabel, totalsOf } from "../admin/lib/movement-series"
import { serverWords } from "../admin/lib/server-words"
import type { Status, StatusLink } from "../admin/lib/status"
import { COUNTS, GOOD, LINK, SYNC } from "./admin-status-examples"

const NOW = Date.parse("2026-11-25T12:00:00Z")
const IN_A_MINUTE = new Date(NOW + 60_000).toISOString()

describe("the line of a store link", () => {
  it.each<[string, Partial<StatusLink>, Partial<Status>]>([
    ["agreed", {}, {}],
    ["notReady", {}, { configured: false, enabled: false }],
    ["connectionOff", { paused_until: IN_A_MINUTE }, { enabled: false }],
    ["off", { enabled: false, paused_until: IN_A_MINUTE }, {}],
    ["paused", { paused_until: IN_A_MINUTE, positions: { ...COUNTS, blocked: 1 } }, {}],
    ["agreed", { paused_until: new Date(NOW - 1).toISOString() }, {}],
    ["needsYou", { positions: { ...COUNTS, blocked: 1, pending: 3 } }, {}],
    ["needsYou", { positions: { ...COUNTS, doubted: 1 } }, {}],
    ["settling", { positions: { ...COUNTS, uncertain: 1, pending: 3 } }, {}],
    ["sending", { positions: { ...COUNTS, in_flight: 1 } }, {}],
    ["unsent", { positions: { ...COUNTS, unsent: 4 } }, {}],
    ["empty", { positions: { ...COUNTS, total: 0, agreed: 0 } }, {}],
  ])("is %s for %j with %j", (sentence, link, status) => {
    expect(linkSituationOf({ ...GOOD, ...status }, { ...LINK, ...link }, NOW).sentence).toBe(
      sentence
    )
  })

  it("counts an item that is doubted and blocked once", () => {
    const positions = { ...COUNTS, blocked: 2, drifted: 1, doubted: 2 }

    expect(linkSituationOf(GOOD, { ...LINK, positions }, NOW)).toEqual({
      tone: "stopped",
      sentence: "needsYou",
      count: 3,
    })
  })
})

describe("what waits for a person", () => {
  const kinds = (change: Partial<Status>): string[] =>
    attentionOf({ ...GOOD, ...change }).map(({ kind }) => kind)

  it("is nothing when all is well", () => {
    expect(kinds({})).toEqual([])
  })

  it("is not what settles by itself", () => {
    expect(
      kinds({
        positions: { ...COUNTS, pending: 1, in_flight: 1, uncertain: 1, unsent: 1 },
        links: [{ ...LINK, paused_until: IN_A_MINUTE }],
      })
    ).toEqual([])
  })

  it("stands in the order of urgency, with where it is dealt with", () => {
    expect(
      attentionOf({
        ...GOOD,
        missing: ["Email"],
        positions: { ...COUNTS, blocked: 2, drifted: 1, doubted: 3 },
        last_sync: { ...SYNC, state: "failed", items_left_out: 7 },
        webhook: {
          ...GOOD.webhook,
          registered_url: null,
          refused_last_24_hours: [
            { reason: "malformed", detail: "", count: 2, message: "No.", last_at: IN_A_MINUTE },
            { reason: "too_many", detail: "", count: 3, message: "No.", last_at: IN_A_MINUTE },
          ],
        },
      })
    ).toEqual([
      { kind: "missing", count: 1, to: "/settings/mipos" },
      { kind: "blocked", count: 2, to: "/mipos/stock?state=blocked" },
      { kind: "drifted", count: 1, to: "/mipos/stock?state=drifted" },
      { kind: "doubted", count: 3, to: "/mipos/stock?doubted=true" },
      { kind: "unregisteredWebhook", count: 1, to: "/settings/mipos#webhook" },
      { kind: "refusedWebhooks", count: 5, to: "/settings/mipos#webhook" },
      { kind: "syncFailed", count: 1, to: "/mipos/syncs/sync" },
      { kind: "leftOut", count: 7, to: "/mipos/syncs/sync" },
    ])
  })

  it("is no webhook while nothing could be received anyway", () => {
    const webhook = { ...GOOD.webhook, registered_url: null }

    expect(kinds({ webhook, enabled: false })).toEqual([])
  })
})

describe("the chart", () => {
  const bucket = { to: "", inbound: 1, outbound: 2, failed: 3 }
  const from = "2026-11-25T05:30:00.000Z"

  it("adds its buckets up", () => {
    expect(
      totalsOf([
        { ...bucket, from },
        { ...bucket, from },
      ])
    ).toEqual({
      inbound: 2,
      outbound: 4,
      failed: 6,
    })
    expect(totalsOf([])).toEqual({ inbound: 0, outbound: 0, failed: 0 })
  })

  it("names hours and days by the time zone in which they were counted", () => {
    const mexico = { period: "day", time_zone: "America/Mexico_City" } as const

    expect(bucketLabel({ from }, mexico, "es")).toBe("23:30")
    expect(bucketLabel({ from }, { ...mexico, period: "month" }, "es")).toBe("24 nov")
    expect(bucketLabel({ from }, { period: "month", time_zone: "UTC" }, "en")).toBe("Nov 25")
  })
})

describe("what the API says in English", () => {
  it.each([
    ["mipOS asks for fewer calls.", { store: null, reason: "slowDown", words: null }],
    [
      "The call did not reach mipOS (ECONNREFUSED).",
      { store: null, reason: "unreachable", words: null },
    ],
    [
      "mipOS refused the call (409): You don't have this store available.",
      { store: null, reason: "refused", words: "You don't have this store available." },
    ],
    [
      "Store 1: mipOS refused the call (422): Store 2: closed.",
      { store: "1", reason: "refused", words: "Store 2: closed." },
    ],
    [
      "mipOS refused the call: The store link has no inventory system. Set it under Settings > mipOS.",
      { store: null, reason: "noInventorySystem", words: null },
    ],
    ["The mipOS connection is switched off.", { store: null, reason: "switchedOff", words: null }],
    ["The store is being restarted.", { store: null, reason: "restarting", words: null }],
    ["Something new.", { store: null, reason: undefined, words: "Something new." }],
  ])("is taken apart: %s", (text, expected) => {
    expect(serverWords(text)).toEqual([expected])
  })

  it("is taken apart by the stores that it is about", () => {
    const text =
      "Store store-1: mipOS refused the call (409): No. Store store-2: mipOS refused the call (422): Not either."

    expect(serverWords(text)).toEqual([
      { store: "store-1", reason: "refused", words: "No." },
      { store: "store-2", reason: "refused", words: "Not either." },
    ])
  })
})
