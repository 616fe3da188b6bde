import { randomBytes } from "node:crypto"
import { inspect } from "node:util"
import fc from "fast-check"
import { SecretBoxError } from "../errors"
import { createSecretBox } from "../secret-box"

const key = randomBytes(32).toString("base64")
const otherKey = randomBytes(32).toString("hex")
const box = createSecretBox({ key })
const CONTEXT = "connection.client_secret"

/** Well-formed texts of any script, as a person may choose a password. */
const anyText = fc.string({ unit: "grapheme" })

function codeOf(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    return error instanceof SecretBoxError ? error.code : `not a SecretBoxError: ${String(error)}`
  }
  return "nothing thrown"
}

describe("a sealed secret", () => {
  it("opens again, whatever the text and the context", () => {
    fc.assert(
      fc.property(anyText, anyText, (plain, context) => {
        expect(box.open(box.seal(plain, context), context)).toBe(plain)
      }),
      { numRuns: 500 }
    )
  })

  it("has the documented form and never looks the same twice", () => {
    const sealed = box.seal("secret", CONTEXT)
    expect(sealed).toMatch(/^v1\.[0-9a-f]{8}\.[\w-]{16}\.[\w-]{8}\.[\w-]{22}$/)
    expect(sealed.split(".")[1]).toBe(box.keyId)
    const all = new Set(Array.from({ length: 200 }, () => box.seal("secret", CONTEXT)))
    expect(all.size).toBe(200)
  })

  it("opens for no other context", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (plain, context, other) => {
        fc.pre(context !== other)
        expect(codeOf(() => box.open(box.seal(plain, context), other))).toBe("damaged")
      })
    )
  })

  it("opens no more when any character of it is changed", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.nat(),
        fc.constantFrom(..."ABCabc012-_.~= "),
        (plain, position, replacement) => {
          const sealed = box.seal(plain, CONTEXT)
          const at = position % sealed.length
          fc.pre(sealed[at] !== replacement)
          const changed = sealed.slice(0, at) + replacement + sealed.slice(at + 1)
          expect(["damaged", "bad_format", "unknown_key"]).toContain(
            codeOf(() => box.open(changed, CONTEXT))
          )
        }
      ),
      { numRuns: 1_000 }
    )
  })

  it("opens no more when any bit of its bytes is flipped", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1 }),
        fc.constantFrom(2, 3, 4),
        fc.nat(),
        fc.nat({ max: 7 }),
        (plain, part, position, bit) => {
          const parts = box.seal(plain, CONTEXT).split(".")
          const bytes = Buffer.from(parts[part] ?? "", "base64url")
          const at = position % bytes.length
          bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
          parts[part] = bytes.toString("base64url")
          expect(codeOf(() => box.open(parts.join("."), CONTEXT))).toBe("damaged")
        }
      ),
      { numRuns: 500 }
    )
  })

  it.each([
    "",
    "v1",
    "secret in plain text",
    "v2.00000000.AAAAAAAAAAAAAAAA.AA.AAAAAAAAAAAAAAAAAAAAAA",
    "v1.zzzzzzzz.AAAAAAAAAAAAAAAA.AA.AAAAAAAAAAAAAAAAAAAAAA",
    "v1.00000000.AAAA.AA.AAAAAAAAAAAAAAAAAAAAAA",
    "v1.00000000.AAAAAAAAAAAAAAAA.AA.AAAAAAAA",
    "v1.00000000.AAAAAAAAAAAAAAAA.AA.AAAAAAAAAAAAAAAAAAAAAA.AA",
    "v1.00000000.AAAAAAAAAAAAAAAA.AB.AAAAAAAAAAAAAAAAAAAAAA",
  ])("of another form is refused: %s", (sealed) => {
    expect(codeOf(() => box.open(sealed, CONTEXT))).toBe("bad_format")
    expect(codeOf(() => box.needsReseal(sealed))).toBe("bad_format")
  })

  it("refuses a text that would not come back the same", () => {
    expect(() => box.seal("\ud800", CONTEXT)).toThrow(TypeError)
    expect(() => box.seal("secret", "\ud800")).toThrow(TypeError)
  })
})

describe("a change of keys", () => {
  const renewed = createSecretBox({ key: otherKey, previousKeys: [key] })

  it("still opens what the old key sealed, and asks to seal it again", () => {
    const old = box.seal("secret", CONTEXT)
    expect(renewed.open(old, CONTEXT)).toBe("secret")
    expect(renewed.needsReseal(old)).toBe(true)
    const resealed = renewed.seal(renewed.open(old, CONTEXT), CONTEXT)
    expect(renewed.needsReseal(resealed)).toBe(false)
    expect(resealed.split(".")[1]).toBe(renewed.keyId)
    expect(renewed.keyId).not.toBe(box.keyId)
  })

  it("is told apart from damage when the old key is missing, and says what to do", () => {
    const alone = createSecretBox({ key: otherKey })
    const sealed = box.seal("secret", CONTEXT)
    expect(codeOf(() => alone.open(sealed, CONTEXT))).toBe("unknown_key")
    expect(() => alone.open(sealed, CONTEXT)).toThrow(/previousEncryptionKeys/)
  })

  it("refuses a secret that is relabelled with another known key", () => {
    const parts = box.seal("secret", CONTEXT).split(".")
    parts[1] = renewed.keyId
    expect(codeOf(() => renewed.open(parts.join("."), CONTEXT))).toBe("damaged")
  })

  it("takes the same key in another form for the same key", () => {
    const hex = Buffer.from(key, "base64").toString("hex")
    const same = createSecretBox({ key: hex, previousKeys: [key] })
    expect(same.keyId).toBe(box.keyId)
    expect(same.open(box.seal("secret", CONTEXT), CONTEXT)).toBe("secret")
  })

  it("refuses a malformed previous key", () => {
    expect(() => createSecretBox({ key, previousKeys: ["short"] })).toThrow(/openssl rand/)
  })
})

describe("what can be seen", () => {
  it("is never the key, and an error shows neither the text nor the secret", () => {
    expect(inspect(box, { depth: 10, showHidden: true })).not.toContain(key)
    const sealed = box.seal("hunter2-hunter2", CONTEXT)
    let thrown: unknown
    try {
      box.open(sealed, "elsewhere")
    } catch (error) {
      thrown = error
    }
    const seen = inspect(thrown, { depth: 10, showHidden: true })
    expect(seen).toContain("damaged")
    expect(seen).not.toContain("hunter2-hunter2")
    expect(seen).not.toContain(sealed)
  })
})
