import { createHmac } from "node:crypto"
import fc from "fast-check"
import type { ReceivedValue } from "../signing-text"
import { type SignatureInput, verifySignature } from "../verify-signature"
import {
  SECRET,
  SIXTEEN_URL,
  SIXTEEN_VECTORS,
  type SignatureVector,
  VENDOR_URL,
  VENDOR_VECTORS,
} from "./vectors"

const text = (value: string): ReceivedValue => ({ text: value, isNumber: false })

const vendorValues = {
  pos_id: text("1"),
  inventory_system_id: text("3d40a24e-d570-4598-ae68-e20687edd1f9"),
  store_id: text("testst123"),
  now: text("2020-05-31 09:15:38"),
  quantity: text("1.25"),
}

function vendorInput(change: Partial<SignatureInput> = {}): SignatureInput {
  return {
    header: VENDOR_VECTORS[0]?.signature,
    secret: SECRET,
    url: VENDOR_URL,
    values: vendorValues,
    ...change,
  }
}

function sign(signed: string, secret = SECRET): string {
  return createHmac("sha256", secret).update(signed).digest("hex")
}

describe("what is accepted", () => {
  it.each(VENDOR_VECTORS)("the vendor's inputs: $text", ({ signature }: SignatureVector) => {
    expect(verifySignature(vendorInput({ header: signature }))).toBe(true)
  })

  it.each(SIXTEEN_VECTORS)("each of the sixteen looks: $text", ({ signature }: SignatureVector) => {
    const values = { ...vendorValues, store_id: { text: "1", isNumber: true } }
    expect(verifySignature(vendorInput({ header: signature, url: SIXTEEN_URL, values }))).toBe(true)
  })

  it("other fields, where the connection names them", () => {
    const header = sign('{"now":"2020-05-31 09:15:38","pos_id":"1"}')
    expect(verifySignature(vendorInput({ header, fields: ["now", "pos_id"] }))).toBe(true)
    expect(verifySignature(vendorInput({ header }))).toBe(false)
  })

  it("whatever the fields say that are not signed", () => {
    const values = { ...vendorValues, quantity: text("999") }
    expect(verifySignature(vendorInput({ values }))).toBe(true)
  })
})

describe("what is refused", () => {
  it.each([
    ["absent", undefined],
    ["null", null],
    ["empty", ""],
    ["a list", [VENDOR_VECTORS[0]?.signature]],
    ["upper-case", VENDOR_VECTORS[0]?.signature.toUpperCase()],
    ["in base64", Buffer.from(VENDOR_VECTORS[0]?.signature ?? "", "hex").toString("base64")],
    ["prefixed", `sha256=${VENDOR_VECTORS[0]?.signature}`],
    ["followed by a line end", `${VENDOR_VECTORS[0]?.signature}\n`],
    ["cut", VENDOR_VECTORS[0]?.signature.slice(0, 63)],
    ["given twice", `${VENDOR_VECTORS[0]?.signature}, ${VENDOR_VECTORS[0]?.signature}`],
  ])("a header that is %s", (_name, header) => {
    expect(verifySignature(vendorInput({ header }))).toBe(false)
  })

  it.each(["inventory_system_id", "store_id", "now"])("a body without %s", (name) => {
    const rest = Object.fromEntries(Object.entries(vendorValues).filter(([key]) => key !== name))
    expect(verifySignature(vendorInput({ values: rest }))).toBe(false)
  })

  it("the fields in another order, one more and one fewer", () => {
    const [url, system, store, now] = [
      `"url":"${VENDOR_URL}"`,
      '"inventory_system_id":"3d40a24e-d570-4598-ae68-e20687edd1f9"',
      '"store_id":"testst123"',
      '"now":"2020-05-31 09:15:38"',
    ]
    const signed = (...members: (string | undefined)[]) => sign(`{${members.join(",")}}`)
    expect(verifySignature(vendorInput({ header: signed(url, system, store, now) }))).toBe(true)
    for (const header of [
      signed(system, url, store, now),
      signed(url, store, system, now),
      signed(url, system, now, store),
      signed(url, system, store, now, '"quantity":"1.25"'),
      signed(url, system, store),
      signed(),
    ]) {
      expect(verifySignature(vendorInput({ header }))).toBe(false)
    }
  })

  it("an empty secret, an empty URL and an empty list of fields, even when signed so", () => {
    const signed = VENDOR_VECTORS[0]?.text ?? ""
    expect(verifySignature(vendorInput({ secret: "", header: sign(signed, "") }))).toBe(false)
    const withoutUrl = signed.replace(VENDOR_URL, "")
    expect(verifySignature(vendorInput({ url: "", header: sign(withoutUrl) }))).toBe(false)
    expect(verifySignature(vendorInput({ fields: [], header: sign("{}") }))).toBe(false)
  })

  it("a store_id that was signed as a number but received as a text", () => {
    const values = { ...vendorValues, store_id: text("1") }
    const header = SIXTEEN_VECTORS[0]?.signature
    expect(verifySignature(vendorInput({ header, url: SIXTEEN_URL, values }))).toBe(false)
  })

  it("every mutated signature", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...VENDOR_VECTORS),
        fc.nat({ max: 63 }),
        fc.constantFrom(..."0123456789abcdefABCDEFg -\n"),
        ({ signature }, at, replacement) => {
          fc.pre(signature[at] !== replacement)
          const header = signature.slice(0, at) + replacement + signature.slice(at + 1)
          expect(verifySignature(vendorInput({ header }))).toBe(false)
        }
      ),
      { numRuns: 1_000, verbose: 1 }
    )
  })

  it("every signature of something else", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const header = Buffer.from(bytes).toString("hex")
        fc.pre(VENDOR_VECTORS.every((vector) => vector.signature !== header))
        expect(verifySignature(vendorInput({ header }))).toBe(false)
      }),
      { numRuns: 500 }
    )
  })

  it("every change of a signed field, of the URL and of the secret", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...VENDOR_VECTORS),
        fc.constantFrom("inventory_system_id", "store_id", "now", "url", "secret"),
        fc.string({ unit: "binary", minLength: 1, maxLength: 3 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ signature }, name, inserted, where) => {
          const input = vendorInput({ header: signature })
          const original =
            name === "url" || name === "secret" ? input[name] : (input.values[name]?.text ?? "")
          const at = Math.floor(where * original.length)
          const changed = original.slice(0, at) + inserted + original.slice(at)
          const altered =
            name === "url" || name === "secret"
              ? { ...input, [name]: changed }
              : { ...input, values: { ...input.values, [name]: text(changed) } }
          expect(verifySignature(altered)).toBe(false)
        }
      ),
      { numRuns: 1_000 }
    )
  })
})
