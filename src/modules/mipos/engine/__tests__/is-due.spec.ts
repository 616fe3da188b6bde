import { agreedAt } from "../../stock/__tests__/positions"
import { isDue } from "../is-due"

const position = agreedAt("5")
const blocked = { ...position, state: "blocked" as const }
const never = { ...position, agreed: null }
const reason = (fingerprint?: string) => ({
  messages: ["No."],
  status: 409,
  ...(fingerprint === undefined ? {} : { fingerprint }),
})

describe("what an incremental sync sends", () => {
  it("sends what was never sent, and what changed since", () => {
    expect(isDue({ position: never, sentFingerprint: null, blockedReason: null }, "a", false)).toBe(
      true
    )
    expect(isDue({ position, sentFingerprint: "a", blockedReason: null }, "b", false)).toBe(true)
    expect(isDue({ position, sentFingerprint: "a", blockedReason: null }, "a", true)).toBe(false)
  })

  it("asks again for what mipOS refused only when somebody asks, or the item changed", () => {
    for (const [refused, sentFingerprint] of [
      [{ ...never, state: "blocked" as const }, null],
      [blocked, "a"],
    ] as const) {
      const stored = { position: refused, sentFingerprint, blockedReason: reason("b") }
      expect(isDue(stored, "b", false)).toBe(false)
      expect(isDue(stored, "b", true)).toBe(true)
      expect(isDue(stored, "c", false)).toBe(true)
    }
  })

  it("sends an item that went back to what mipOS has: that ends the refusal", () => {
    const stored = { position: blocked, sentFingerprint: "a", blockedReason: reason("b") }
    expect(isDue(stored, "a", false)).toBe(true)
  })

  it("leaves alone what a push was refused", () => {
    const stored = { position: blocked, sentFingerprint: "a", blockedReason: reason() }
    expect(isDue(stored, "a", true)).toBe(false)
  })
})
