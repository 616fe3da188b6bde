import { createHmac } from "node:crypto"
import fc from "fast-check"
import type { ActiveStoreLink } from "../../database/store-link-table"
import type { ConnectionSettings } from "../../settings/connection-settings"
import { toWallClock } from "../../settings/wall-clock"
import { readWebhook } from "../read-webhook"

const SECRET = "9468da7ccaed13055abcf183fb05c73e8cfc48c5"
const URL = "https://shop.test/hooks/mipos/stock-update"
const SYSTEM = "4344be8c-c6b9-4c51-88a6-d620144ab406"

const settings: ConnectionSettings = {
  id: "connection",
  enabled: true,
  credentials: null,
  clientSecret: SECRET,
  userIdTps: "30",
  inventorySystemId: SYSTEM,
  posId: "1",
  timeZone: "America/New_York",
  signedWebhookUrl: URL,
  webhookToleranceSeconds: 60,
  webhookSignatureFields: null,
  stockBasis: "stocked",
  externalIdSource: "inventory_item_id",
  onDrift: "report",
  syncBatchSize: 500,
  defaultUnitId: null,
  defaultSupplierId: null,
  defaultCost: null,
}

const link: ActiveStoreLink = {
  id: "link",
  stockLocationId: "location",
  storeId: "store-centro",
  posStoreId: "1",
  inventorySystemId: null,
  userIdTps: null,
  enabled: true,
  standing: "open",
  pausedUntil: null,
  pauseCause: null,
  pauseReason: null,
  consecutiveFailures: 0,
  clockAheadMs: 0,
}

const AT = new Date("2026-11-24T03:05:09Z")

const bodyAt = (at: Date, changed: Record<string, unknown> = {}): Record<string, unknown> => {
  const now = toWallClock(at, settings.timeZone)
  return {
    pos_id: "1",
    inventory_system_id: SYSTEM,
    current_stock: "12.44",
    quantity: "1.25",
    date: now,
    movement_type: 2,
    external_id: "avcc123",
    now,
    store_id: 1,
    ...changed,
  }
}

const sign = (body: Record<string, unknown>): string =>
  createHmac("sha256", SECRET)
    .update(
      JSON.stringify({
        url: URL,
        inventory_system_id: body["inventory_system_id"],
        store_id: body["store_id"],
        now: body["now"],
      })
    )
    .digest("hex")

const receive = (body: Record<string, unknown>, at: Date, signature = sign(body)) =>
  readWebhook({ signature, body: Buffer.from(JSON.stringify(body)) }, settings, [link], at)

describe("a webhook", () => {
  it("is believed with a genuine signature", () => {
    expect(receive(bodyAt(AT), AT)).toMatchObject({
      webhook: { storeLinkId: "link", madeAt: AT, stockUpdate: { delta: "-1.25" } },
    })
  })

  it("is fresh all through the hour that comes twice when clocks are put back", () => {
    const back = Date.parse("2026-11-01T06:00:00Z")
    for (let minutes = -90; minutes <= 90; minutes += 1) {
      const at = new Date(back + minutes * 60_000)
      expect(receive(bodyAt(at), at)).toMatchObject({ webhook: { madeAt: at } })
    }
  })

  it("is refused, and not handed to the database, with a date that it could not read", () => {
    for (const date of ["0000-01-01 00:00:00", "9999-12-31 23:59:59", "0001-01-01 00:00:00"]) {
      expect(receive(bodyAt(AT, { date }), AT)).toMatchObject({ refusal: { status: 400 } })
    }
  })

  it("of any bytes and signature is refused and never throws", () => {
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
      fc.json({ stringUnit: "binary" }).map((text) => Buffer.from(text))
    )
    const signature = fc.option(
      fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-f]{64}$/), fc.constant(sign(bodyAt(AT)))),
      { nil: undefined }
    )
    fc.assert(
      fc.property(body, signature, (bytes, header) => {
        const read = readWebhook({ signature: header, body: bytes }, settings, [link], AT)
        expect(read).toMatchObject({ refusal: { message: expect.stringMatching(/\S/) } })
      }),
      { numRuns: 2_000 }
    )
  })

  it("with any values under a genuine signature is read or refused, and keeps only what can be kept", () => {
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.double({ noNaN: true }),
      fc.jsonValue()
    )
    const names = fc.oneof(
      fc.constantFrom(...Object.keys(bodyAt(AT))),
      fc.string({ unit: "binary" }),
      fc.constantFrom("__proto__", "constructor", "a\u0000b", "\ud800")
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(names, value), { maxLength: 4 }), (changes) => {
        const read = receive({ ...bodyAt(AT), ...Object.fromEntries(changes) }, AT)
        if ("webhook" in read) {
          for (const text of Object.entries(read.webhook.received).flat()) {
            expect(text.isWellFormed() && !text.includes("\0")).toBe(true)
          }
        } else {
          expect(read.refusal.status).toBeLessThan(500)
        }
      }),
      { numRuns: 500 }
    )
  })

  it("gives no secret away when it is refused", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(bodyAt(AT))), fc.jsonValue(), (name, value) => {
        const read = receive(bodyAt(AT, { [name]: value }), AT)
        expect(JSON.stringify(read)).not.toContain(SECRET)
      })
    )
  })
})
