import fc from "fast-check"
import { printJsonText } from "../json-text"
import { buildSigningTexts, DEFAULT_SIGNATURE_FIELDS, type ReceivedValue } from "../signing-text"
import { SIXTEEN_URL, SIXTEEN_VECTORS, VENDOR_URL, VENDOR_VECTORS } from "./vectors"

const text = (value: string): ReceivedValue => ({ text: value, isNumber: false })
const number = (value: string): ReceivedValue => ({ text: value, isNumber: true })

const values = {
  inventory_system_id: text("3d40a24e-d570-4598-ae68-e20687edd1f9"),
  store_id: text("testst123"),
  now: text("2020-05-31 09:15:38"),
}

describe("buildSigningTexts", () => {
  it("prints the vendor's inputs in its four distinct looks", () => {
    const texts = buildSigningTexts({ url: VENDOR_URL, values, fields: DEFAULT_SIGNATURE_FIELDS })
    expect([...texts].sort()).toEqual(VENDOR_VECTORS.map((vector) => vector.text).sort())
  })

  it("prints sixteen looks where all of them differ", () => {
    const texts = buildSigningTexts({
      url: SIXTEEN_URL,
      values: { ...values, store_id: number("1") },
      fields: DEFAULT_SIGNATURE_FIELDS,
    })
    expect([...texts].sort()).toEqual(SIXTEEN_VECTORS.map((vector) => vector.text).sort())
  })

  it("keeps a number as it was written, except that store_id may also be a string", () => {
    const texts = buildSigningTexts({
      url: "u",
      values: { store_id: number("1.50"), quantity: number("2.0") },
      fields: ["store_id", "quantity"],
    })
    expect(texts).toEqual([
      '{"store_id":1.50,"quantity":2.0}',
      '{"store_id": 1.50, "quantity": 2.0}',
      '{"store_id":"1.50","quantity":2.0}',
      '{"store_id": "1.50", "quantity": 2.0}',
    ])
  })

  it("never prints a text as a number", () => {
    const texts = buildSigningTexts({
      url: "u",
      values: { store_id: text("1") },
      fields: ["store_id"],
    })
    expect(texts).toEqual(['{"store_id":"1"}', '{"store_id": "1"}'])
  })

  it.each([
    ["no fields", []],
    ["a field that was not received", ["url", "absent"]],
    ["a field that only the prototype has", ["url", "constructor"]],
    ["a number that is none", ["broken"]],
  ])("prints nothing for %s", (_name, fields) => {
    const broken = number('1,"x":2')
    expect(buildSigningTexts({ url: "u", values: { ...values, broken }, fields })).toEqual([])
  })
})

describe("printJsonText", () => {
  it("escapes as json_encode and json.dumps do", () => {
    const tricky = 'a/b"\\\n\u0001\u007f\u00e9\u2028\u{1f600}'
    expect(printJsonText(tricky, { slashes: "escaped", unicode: "escaped" })).toBe(
      String.raw`"a\/b\"\\\n\u0001` + "\u007f" + String.raw`\u00e9\u2028\ud83d\ude00"`
    )
    expect(printJsonText(tricky, { slashes: "raw", unicode: "raw" })).toBe(
      String.raw`"a/b\"\\\n\u0001` + "\u007f\u00e9\u2028\u{1f600}" + '"'
    )
  })

  it("always means the same text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.constantFrom("raw" as const, "escaped" as const),
        fc.constantFrom("raw" as const, "escaped" as const),
        (value, slashes, unicode) => {
          expect(JSON.parse(printJsonText(value, { slashes, unicode }))).toBe(value)
        }
      ),
      { numRuns: 500 }
    )
  })

  it("leaves nothing but ASCII when it escapes non-ASCII", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        const printed = printJsonText(value, { slashes: "raw", unicode: "escaped" })
        expect([...printed].every((character) => character.charCodeAt(0) < 0x80)).toBe(true)
      }),
      { numRuns: 500 }
    )
  })
})
