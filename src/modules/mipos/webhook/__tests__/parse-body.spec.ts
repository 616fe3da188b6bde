import fc from "fast-check"
import { MalformedBodyError, parseBody, type ReceivedBody } from "../parse-body"

const bytes = (text: string): Uint8Array => Buffer.from(text, "utf8")

/** What is read, or null for a body that is refused; anything else thrown is a bug. */
const read = (raw: Uint8Array): ReceivedBody | null => {
  try {
    return parseBody(raw)
  } catch (error) {
    if (error instanceof MalformedBodyError) {
      return null
    }
    throw error
  }
}

const anyText = fc.string({ unit: "binary" })

describe("a body", () => {
  it("of any bytes is read or refused", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (raw) => {
        read(raw)
      }),
      { numRuns: 2_000 }
    )
  })

  it("of any JSON is read when it is an object, and refused when it is not", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => {
        const isObject = typeof value === "object" && value !== null && !Array.isArray(value)
        expect(read(bytes(JSON.stringify(value))) !== null).toBe(isObject)
      }),
      { numRuns: 1_000 }
    )
  })

  it("keeps text and the digits of numbers as they were written", () => {
    const number = fc.oneof(
      fc.bigInt().map(String),
      fc.tuple(fc.bigInt(), fc.bigInt({ min: 0n })).map(([whole, rest]) => `${whole}.${rest}0`),
      fc.constantFrom("1e0", "1.0", "-0", "1E+400", "0.1000")
    )
    fc.assert(
      fc.property(anyText, number, (text, digits) => {
        expect(read(bytes(`{"text":${JSON.stringify(text)},"number":${digits}}`))?.fields).toEqual({
          text: { text, isNumber: false },
          number: { text: digits, isNumber: true },
        })
      })
    )
  })

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "may have a member named %s, which is one like any other",
    (name) => {
      const fields = read(bytes(`{"${name}":"1","other":{"${name}":"2"}}`))?.fields ?? {}
      expect(Object.keys(fields)).toEqual([name])
      expect(Object.getPrototypeOf(fields)).toBeNull()
      expect(Reflect.get({}, "other")).toBeUndefined()
    }
  )

  it.each([
    '{"quantity":{"__proto__":1}}',
    '{"quantity":{"isLosslessNumber":true,"value":"1"}}',
    '{"__proto__":{"quantity":"1"}}',
    '{"quantity":["1"]}',
  ])("gets no field from %s", (text) => {
    expect(read(bytes(text))?.fields["quantity"]).toBeUndefined()
  })

  it.each([
    '{"a":"1","a":"2"}',
    '{"a":1,"a":1.0}',
    '{"a":"1","\\u0061":"2"}',
    '{"__proto__":1,"__proto__":2}',
  ])("is refused when it says two things: %s", (text) => {
    expect(read(bytes(text))).toBeNull()
  })

  it("is refused when it is nested too deep to be anything, and never ends the process", () => {
    for (let levels = 1; levels < 30_000; levels = Math.ceil(levels * 1.3)) {
      read(bytes(`{"a":${"[".repeat(levels)}${"]".repeat(levels)}}`))
      read(bytes(`${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`))
    }
    expect(read(bytes(`{"a":${"[".repeat(30_000)}${"]".repeat(30_000)}}`))).toBeNull()
  })

  it("prints what is neither text nor number the same way, however it came", () => {
    const one = read(bytes('{"a":{"x":[1,"2",null],"y":{}},"b":true}'))
    const other = read(
      bytes('\ufeff{ "b" : true , "a" : { "y" : { } , "x" : [ 1 , "2", null ] } }')
    )
    expect(one?.others).toBe(other?.others)
    expect(read(bytes('{"a":{"x":[1,"2",null]},"b":true}'))?.others).not.toBe(one?.others)
  })
})
