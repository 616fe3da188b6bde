import fc from "fast-check"
import { chosenTexts, listPath, timeRange } from "../admin/lib/address"
import { formatDecimal, isNegativeDecimal } from "../admin/lib/decimal"
import { formatDuration } from "../admin/lib/format"
import { answerOf } from "../admin/lib/movement-answer"
import { readMovementFilters } from "../admin/lib/movement-filters"
import { mayRetry, movementChange, movementSentence } from "../admin/lib/movement-words"
import type { MovementResponse } from "../types/admin-api"

const SALE = {
  direction: "inbound",
  kind: "movement",
  state: "applied",
  movement_type: 2,
  quantity: "2",
  delta: "-2",
  current_stock: "8",
} as const

const PUSH = {
  ...SALE,
  direction: "outbound",
  movement_type: 1,
  quantity: "3",
  delta: "3",
} as const

describe("the words for a movement", () => {
  type Words = Parameters<typeof movementSentence>[0]

  it.each<[string, Words]>([
    ["sold", SALE],
    ["added", { ...SALE, movement_type: 1, delta: "2" }],
    ["echo", { ...SALE, kind: "echo", delta: "0" }],
    ["tookOver", { ...SALE, kind: "resolution" }],
    ["opening", { ...PUSH, kind: "opening" }],
    ["stated", { ...PUSH, kind: "settlement" }],
    ["gaveOurs", { ...PUSH, kind: "resolution" }],
    ["sending", { ...PUSH, state: "in_flight" }],
    ["sent", PUSH],
    ["unanswered", { ...PUSH, state: "uncertain" }],
    ["refused", { ...PUSH, state: "rejected" }],
    ["notSent", { ...PUSH, state: "not_sent" }],
    ["settled", { ...PUSH, state: "settled" }],
  ])("are %s for %j", (sentence, movement) => {
    expect(movementSentence(movement)).toBe(sentence)
  })

  it("tell the change, and of an echo the one that came back", () => {
    expect(movementChange(SALE)).toBe("-2")
    expect(movementChange({ ...SALE, kind: "echo", delta: "0" })).toBe("-2")
    expect(movementChange({ ...SALE, kind: "echo", delta: "0", movement_type: 1 })).toBe("2")
  })

  it("offer another try only for what was sent in vain", () => {
    expect(mayRetry({ ...PUSH, state: "rejected" })).toBe(true)
    expect(mayRetry({ ...PUSH, state: "not_sent" })).toBe(true)
    expect(mayRetry({ ...PUSH, state: "uncertain" })).toBe(false)
    expect(mayRetry(PUSH)).toBe(false)
    expect(mayRetry({ ...SALE, state: "rejected" })).toBe(false)
  })
})

describe("a decimal", () => {
  it.each([
    ["1234567.5", "en", "1,234,567.5"],
    ["1234567.5", "es", "1.234.567,5"],
    ["-3", "en", "−3"],
    ["2.500", "en", "2.5"],
    ["0.000", "en", "0"],
    ["-0.25", "es", "−0,25"],
    [
      "123456789012345678901234567890.123456789",
      "en",
      "123,456,789,012,345,678,901,234,567,890.123456789",
    ],
    ["?", "en", "?"],
  ])("%s in %s is %s", (value, language, expected) => {
    expect(formatDecimal(value, language)).toBe(expected)
  })

  it("says of a change which way it goes, and of none nothing", () => {
    expect(formatDecimal("3", "en", "always")).toBe("+3")
    expect(formatDecimal("-3", "en", "always")).toBe("−3")
    expect(formatDecimal("0", "en", "always")).toBe("0")
    expect(formatDecimal("-0.0", "en", "always")).toBe("0")
  })

  it("keeps every digit, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 40n }),
        fc.stringMatching(/^[0-9]{0,20}$/),
        fc.boolean(),
        (whole, fraction, negative) => {
          const value = `${negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`
          const read = formatDecimal(value, "en").replaceAll(",", "").replace("−", "-")
          const [, digits = ""] = /\.(\d+)$/.exec(read) ?? []
          expect(read.replace(/\.\d+$/, "").replace("-", "")).toBe(String(whole))
          expect(digits).toBe(fraction.replace(/0+$/, ""))
          expect(read.startsWith("-")).toBe(isNegativeDecimal(value))
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
  it("is read as the table writes it, or as plain text", () => {
    expect(chosenTexts('["a","b"]')).toEqual(["a", "b"])
    expect(chosenTexts('"a"')).toEqual(["a"])
    expect(chosenTexts("a")).toEqual(["a"])
    expect(chosenTexts("42")).toEqual(["42"])
    expect(chosenTexts(undefined)).toEqual([])
    expect(chosenTexts("[]")).toEqual([])
    expect(chosenTexts('{"a":1}')).toEqual([])
  })

  it("gives days to their end, by the clock of whoever chose them", () => {
    const first = new Date(2026, 10, 1)
    const last = new Date(2026, 10, 3)
    const days = JSON.stringify({ $gte: first.toISOString(), $lte: last.toISOString() })

    expect(timeRange(days)).toEqual({
      from: first.toISOString(),
      to: new Date(2026, 10, 4).toISOString(),
    })
    expect(timeRange(JSON.stringify({ $gte: first.toISOString() }))).toEqual({
      from: first.toISOString(),
    })
  })

  it.each(["yesterday", "null", '{"$gte":"no date"}', '{"$gte":1}', undefined])(
    "is no time for %s",
    (text) => {
      expect(timeRange(text)).toEqual({})
    }
  )

  it("turns “failed” into every state that is one, and drops what no state is", () => {
    const filters = readMovementFilters({ state: '["failed","rejected","nonsense"]', q: "shirt" })

    expect(filters.state.sort()).toEqual(["not_sent", "rejected", "uncertain"])
    expect(filters.q).toBe("shirt")
    expect(readMovementFilters({ direction: "inbound" }).direction).toEqual(["inbound"])
    expect(readMovementFilters({ direction: "sideways" }).direction).toEqual([])
  })

  it("can be written into a link", () => {
    expect(listPath("/mipos/mapping", { q: "a & b" })).toBe("/mipos/mapping?q=a+%26+b")
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
