import { inspect } from "node:util"
import fc from "fast-check"
import { parseKey } from "../parse-key"

describe("parseKey", () => {
  it("reads 32 bytes in every accepted form", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const key = Buffer.from(bytes)
        const forms = [
          key.toString("base64"),
          key.toString("base64").replace(/=+$/, ""),
          key.toString("base64url"),
          key.toString("hex"),
          key.toString("hex").toUpperCase(),
          `  ${key.toString("base64")}\n`,
        ]
        for (const form of forms) {
          expect(parseKey(form).equals(key)).toBe(true)
        }
      })
    )
  })

  it.each([
    ["empty", ""],
    ["a passphrase", "correct horse battery staple"],
    ["31 bytes", Buffer.alloc(31, 7).toString("base64")],
    ["33 bytes", Buffer.alloc(33, 7).toString("base64")],
    ["48 bytes", Buffer.alloc(48, 7).toString("base64")],
    ["63 hexadecimal characters", "a".repeat(63)],
    ["32 characters of plain text", "abcdefghijklmnopqrstuvwxyz012345"],
    ["two alphabets mixed", `+_${"A".repeat(41)}=`],
    ["text inside", `${"A".repeat(20)} ${"A".repeat(22)}=`],
  ])("refuses %s, says how to make a key and does not repeat it", (_name, text) => {
    let thrown: unknown
    try {
      parseKey(text)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(TypeError)
    expect(inspect(thrown)).toContain("openssl rand -base64 32")
    if (text !== "") {
      expect(inspect(thrown)).not.toContain(text)
    }
  })
})
