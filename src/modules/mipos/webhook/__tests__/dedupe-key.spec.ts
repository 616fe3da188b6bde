import fc from "fast-check"
import { dedupeKey } from "../dedupe-key"
import { parseBody } from "../parse-body"
import { readStockUpdate } from "../stock-update"

/** The key of a body's text, the way it is read. */
const keyOf = (text: string): string => {
  const body = parseBody(Buffer.from(text, "utf8"))
  const read = readStockUpdate(body.fields)
  if ("message" in read) {
    throw new Error(read.message)
  }
  return dedupeKey(body, read.stockUpdate)
}

type Member = [name: string, json: string]

const GENUINE: Member[] = [
  ["pos_id", '"1"'],
  ["inventory_system_id", '"4344be8c-c6b9-4c51-88a6-d620144ab406"'],
  ["current_stock", '"12.44"'],
  ["quantity", '"1.25"'],
  ["date", '"2020-05-30 12:45:03"'],
  ["movement_type", "2"],
  ["external_id", '"avcc/123ñ"'],
  ["now", '"2020-06-01 02:55:18"'],
  ["store_id", "1"],
]

const print = (members: readonly Member[], blank = ""): string =>
  `${blank}{${members.map(([name, value]) => `${blank}${JSON.stringify(name)}${blank}:${blank}${value}${blank}`).join(",")}}`

const changed = (field: string, json: string): Member[] =>
  GENUINE.map(([name, value]) => [name, name === field ? json : value])

const quantity = fc
  .tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => {
    const padded = String(digits).padStart(places + 1, "0")
    return places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`
  })

describe("what makes two deliveries the same", () => {
  it("is what they say: order, blanks and escapes do not count", () => {
    const key = keyOf(print(GENUINE))
    fc.assert(
      fc.property(
        fc.shuffledSubarray(GENUINE, { minLength: GENUINE.length }),
        fc.constantFrom("", " ", "\n\t", "\r\n  "),
        fc.boolean(),
        (members, blank, escaped) => {
          const text = print(members, blank)
          const other = escaped ? text.replaceAll("/", "\\/").replaceAll("ñ", "\\u00f1") : text
          expect(keyOf(other)).toBe(key)
        }
      )
    )
  })

  it("is not whether ids and numbers came as texts", () => {
    const key = keyOf(print(GENUINE))
    for (const [name, json] of [
      ["store_id", '"1"'],
      ["pos_id", "1"],
      ["movement_type", '"2"'],
      ["quantity", "1.25"],
      ["quantity", '"1.250"'],
      ["quantity", "125e-2"],
      ["current_stock", "12.440"],
    ] as const) {
      expect(keyOf(print(changed(name, json)))).toBe(key)
    }
  })

  it("is every quantity and stock as a number, and no two of them are the same", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("quantity", "current_stock"),
        quantity,
        quantity,
        fc.nat({ max: 5 }),
        (field, one, other, zeros) => {
          const key = keyOf(print(changed(field, `"${one}"`)))
          const padded = `${one}${one.includes(".") ? "" : "."}0${"0".repeat(zeros)}`
          expect(keyOf(print(changed(field, padded)))).toBe(key)
          const same = Number(one) === Number(other)
          expect(keyOf(print(changed(field, `"${other}"`))) === key).toBe(same)
        }
      ),
      { numRuns: 500 }
    )
  })

  it("is all of it: another value of any field, or one more field, is another webhook", () => {
    const key = keyOf(print(GENUINE))
    for (const [name, json] of [
      ["pos_id", '"2"'],
      ["inventory_system_id", '"another"'],
      ["movement_type", "1"],
      ["date", '"2020-05-30 12:45:04"'],
      ["now", '"2020-06-01 02:55:19"'],
      ["external_id", '"avcc/123n"'],
      ["external_id", '"avcc/123n\u0303"'],
      ["store_id", "2"],
      ["store_id", "1.0"],
    ] as const) {
      expect(keyOf(print(changed(name, json)))).not.toBe(key)
    }
    const more = ["null", "true", "{}", "[]", '{"id":1}', '{"id":2}', '"1"', "2"].map((json) =>
      keyOf(print([...GENUINE, ["more", json]]))
    )
    expect(new Set([key, ...more]).size).toBe(more.length + 1)
  })

  it("cannot be made the same by moving text from one field to another", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.nat({ max: 20 }), (text, at) => {
        fc.pre(at < text.length)
        const whole = print([...GENUINE, ["a", JSON.stringify(text)], ["b", '""']])
        const split = print([
          ...GENUINE,
          ["a", JSON.stringify(text.slice(0, at))],
          ["b", JSON.stringify(text.slice(at))],
        ])
        expect(keyOf(split)).not.toBe(keyOf(whole))
      })
    )
  })
})
