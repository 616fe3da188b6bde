import { en } from "../admin/i18n/en"
import { missingKey } from "../admin/lib/missing"
import { isInMotion, situationOf, type Status } from "../admin/lib/status"
import { COUNTS, GOOD, LINK, SYNC } from "./a-status"
import { missingSettings, type ConnectionRow } from "../modules/mipos/settings/connection-settings"

const IN_A_MINUTE = new Date(Date.now() + 60_000).toISOString()
const WITHOUT_CONNECTION: Partial<Status> = { configured: false, enabled: false }

describe("the one sentence on top of the settings page", () => {
  it.each<[string, Partial<Status>]>([
    ["agreed", {}],
    ["notSetUp", { ...WITHOUT_CONNECTION, missing: ["Connection", "Store link"], links: [] }],
    ["notSetUp", { ...WITHOUT_CONNECTION, missing: ["Connection"] }],
    ["switchedOff", { enabled: false }],
    ["noStoreLinks", { configured: false, missing: ["Store link"], links: [] }],
    ["incomplete", { configured: false, missing: ["Client secret"] }],
    ["syncing", { active_sync: { ...SYNC, state: "running" } }],
    ["blocked", { positions: { ...COUNTS, blocked: 1, drifted: 1 } }],
    ["drift", { positions: { ...COUNTS, drifted: 1, pending: 1 } }],
    ["paused", { links: [{ ...LINK, paused_until: IN_A_MINUTE }] }],
    ["uncertain", { positions: { ...COUNTS, uncertain: 1 } }],
    ["waiting", { positions: { ...COUNTS, in_flight: 1 } }],
    ["unsent", { positions: { ...COUNTS, unsent: 1 } }],
    ["leftOut", { last_sync: { ...SYNC, items_left_out: 3 } }],
    ["noItems", { positions: { ...COUNTS, total: 0, agreed: 0 } }],
  ])("is %s for %j", (sentence, change) => {
    expect(situationOf({ ...GOOD, ...change }).sentence).toBe(sentence)
  })
})

describe("how often the page asks", () => {
  it.each<[boolean, Partial<Status>]>([
    [false, {}],
    [true, { active_sync: { ...SYNC, state: "running" } }],
    [true, { positions: { ...COUNTS, in_flight: 1 } }],
    [true, { links: [{ ...LINK, positions: { ...COUNTS, pending: 1 } }] }],
    // What is blocked, off or paused may stay so for days.
    [false, { positions: { ...COUNTS, blocked: 1 } }],
    [false, { links: [{ ...LINK, enabled: false, positions: { ...COUNTS, pending: 1 } }] }],
    [
      false,
      { links: [{ ...LINK, paused_until: IN_A_MINUTE, positions: { ...COUNTS, pending: 1 } }] },
    ],
  ])("is often: %s for %j", (often, change) => {
    expect(isInMotion({ ...GOOD, ...change })).toBe(often)
  })
})

describe("what the API says is missing", () => {
  const nothing: ConnectionRow = {
    id: "connection",
    client_id: null,
    client_secret: null,
    email: null,
    password: null,
    access_token: null,
    user_id_tps: null,
    inventory_system_id: null,
    pos_id: null,
    time_zone: "UTC",
    webhook_url: null,
    registered_webhook_url: null,
    webhook_tolerance_seconds: 900,
    webhook_signature_fields: null,
    stock_basis: "stocked",
    external_id_source: "sku",
    on_drift: "report",
    sync_batch_size: 500,
    default_unit_id: null,
    default_supplier_id: null,
    default_cost: null,
    enabled: true,
  }
  const words = [
    "Connection",
    "Store link",
    ...missingSettings(nothing),
    ...missingSettings({ ...nothing, access_token: "sealed" }),
  ]

  it.each(words)("%s has a translation", (missing) => {
    const path = missingKey(missing)?.split(".") ?? []
    const text = path.reduce<unknown>(
      (texts, key) =>
        typeof texts === "object" && texts !== null ? Reflect.get(texts, key) : undefined,
      en
    )

    expect(typeof text).toBe("string")
  })
})
