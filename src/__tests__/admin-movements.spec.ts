import fc from "fast-check"
import { knownValue, plainValue, wholeNumber } from "../admin/lib/address-values"
import { dayText, endOfDay, startOfDay } from "../admin/lib/days"
import { formatDecimal } from "../admin/lib/decimal"
import { formatDuration } from "../admin/lib/format"
import { answerOf } from "../admin/lib/movement-answer"
import {
  isNarrowed,
  movementFilters,
  movementsPath,
  readMovementQuery,
} from "../admin/lib/movement-query"
import { isFailed, mayRetry, movementChange } from "../admin/lib/movement-state"
import { readSyncQuery } from "../admin/lib/sync-query"
import type { MovementResponse } from "../types/admin-api"

const SALE = { kind: "movement", movement_type: 2, quantity: "2", delta: "-2" } as const

describe("the change that a movement tells of", () => {
  it.each<[string, Parameters<typeof movementChange>[0]]>([
    ["-2", SALE],
    ["2", { ...SALE, movement_type: 1, delta: "2" }],
    // Neither moved anything.
    ["-2", { ...SALE, kind: "echo", delta: "0" }],
    ["-2", { ...SALE, delta: "0" }],
    ["-0.5", { ...SALE, kind: "settlement", delta: "-0.5" }],
    ["7", { ...SALE, kind: "opening", delta: "7" }],
  ])("is %s for %j", (change, movement) => {
    expect(movementChange(movement)).toBe(change)
  })
})

describe("what may be tried again", () => {
  it.each<[boolean, MovementResponse["direction"], MovementResponse["state"]]>([
    [true, "outbound", "rejected"],
    [true, "outbound", "not_sent"],
    // It is settled without anybody's help.
    [false, "outbound", "uncertain"],
    [false, "outbound", "applied"],
    [false, "inbound", "rejected"],
  ])("%s: %s, %s", (may, direction, state) => {
    expect(mayRetry({ direction, state })).toBe(may)
  })

  it("is not all that failed", () => {
    expect(isFailed({ state: "uncertain" })).toBe(true)
    expect(isFailed({ state: "settled" })).toBe(false)
  })
})

describe("a decimal", () => {
  it("keeps every digit of a stock, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 30n }),
        fc.stringMatching(/^[0-9]{0,19}[1-9]$/),
        fc.boolean(),
        (whole, fraction, isNegative) => {
          const value = `${isNegative ? "-" : ""}${whole}.${fraction}`

          expect(formatDecimal(value, "en").replaceAll(",", "")).toBe(value)
        }
      )
    )
  })
})

describe("a duration", () => {
  it.each([
    [0, "0 sec"],
    [59_400, "59 sec"],
    [60_000, "1 min"],
    [125_000, "2 min 5 sec"],
    [3_600_000, "1 hr"],
    [7_380_000, "2 hr 3 min"],
    [-5, "0 sec"],
  ])("of %d ms is %s", (milliseconds, expected) => {
    expect(formatDuration(milliseconds, "en")).toBe(expected)
  })
})

describe("what the address asks for", () => {
  it("is read as plain text, or as a table of the dashboard writes it", () => {
    expect(plainValue("a")).toBe("a")
    expect(plainValue('"a"')).toBe("a")
    expect(plainValue('["a","b"]')).toBe("a")
    expect(plainValue('{"a":1}')).toBeUndefined()
    expect(plainValue("")).toBeUndefined()
    expect(plainValue(null)).toBeUndefined()
    expect(knownValue('["b"]', ["a", "b"])).toBe("b")
    expect(knownValue("c", ["a", "b"])).toBeUndefined()
    expect(wholeNumber("40")).toBe(40)
    expect(wholeNumber("-1")).toBe(0)
    expect(wholeNumber("1e3")).toBe(0)
  })

  it("is everything, the newest first, when it says nothing that is understood", () => {
    const query = readMovementQuery({
      direction: "sideways",
      state: "nonsense",
      time: "yesterday",
      from: "2026-11-25",
      order: "quantity",
      offset: "many",
    })

    expect(isNarrowed(query)).toBe(false)
    expect(query).toMatchObject({ order: "-created_at", offset: 0 })
    expect(Object.values(movementFilters(query, 0)).every((value) => value === undefined)).toBe(
      true
    )
  })

  it("turns “failed” into every state that is one", () => {
    const stateOf = (state: string) => movementFilters(readMovementQuery({ state }), 0).state

    expect(stateOf("failed")?.sort()).toEqual(["not_sent", "rejected", "uncertain"])
    expect(stateOf("applied")).toEqual(["applied"])
  })

  it("counts the last hours and days back from when the page was opened", () => {
    const now = Date.parse("2026-11-25T12:00:00Z")
    const from = (time: string) => movementFilters(readMovementQuery({ time }), now).from

    expect(from("day")).toBe("2026-11-24T12:00:00.000Z")
    expect(from("week")).toBe("2026-11-18T12:00:00.000Z")
    expect(from("month")).toBe("2026-10-26T12:00:00.000Z")
  })

  it("takes days whole, the last one to its end, by the clock of whoever chose them", () => {
    const query = readMovementQuery({ time: "range", from: "2026-11-01", to: "2026-11-30" })

    expect(movementFilters(query, 0)).toMatchObject({
      from: new Date(2026, 10, 1).toISOString(),
      to: new Date(2026, 11, 1).toISOString(),
    })
    expect(readMovementQuery({ time: "range", from: "2026-02-31" }).from).toBeUndefined()
  })

  it("can be written into a link", () => {
    expect(movementsPath({ sync_id: "a & b" })).toBe("/mipos/movements?sync_id=a+%26+b")
  })

  it("is read for syncs in the same way", () => {
    expect(readSyncQuery({ state: "failed", type: "sideways", offset: "20" })).toEqual({
      state: "failed",
      type: undefined,
      order: "-created_at",
      offset: 20,
    })
  })
})

describe("a day", () => {
  it("is the same again after it was written", () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date(2000, 0, 1),
          max: new Date(2100, 0, 1),
          noInvalidDate: true,
        }),
        (date) => {
          const text = dayText(date)
          const start = startOfDay(text)
          const end = endOfDay(text)

          expect(start && dayText(start)).toBe(text)
          expect(start && start <= date).toBe(true)
          expect(end && end > date).toBe(true)
        }
      )
    )
  })

  it.each(["", "2026-13-01", "2026-02-30", "25.11.2026", null])("is not %s", (text) => {
    expect(startOfDay(text)).toBeUndefined()
    expect(endOfDay(text)).toBeUndefined()
  })
})

describe("what mipOS answered", () => {
  it.each<[unknown, ReturnType<typeof answerOf>]>([
    [null, { status: null, messages: [] }],
    ["OK", { status: null, messages: [] }],
    [
      { status: 409, messages: ["No.", 1] },
      { status: 409, messages: ["No."] },
    ],
    [
      { status: "409", messages: "No." },
      { status: null, messages: [] },
    ],
  ])("%j is read as far as it can be", (response, expected) => {
    const movement: Pick<MovementResponse, "response"> = { response }

    expect(answerOf(movement)).toEqual(expected)
  })
})
