import { MiposNotSentError, MiposRejectedError } from "../../client"
import { isSameRefusal, PROBED_FROM, PROBES, spread } from "../refusal"

const refusal = (status: number, ...messages: string[]): MiposRejectedError =>
  new MiposRejectedError({ status, messages })

describe("whom a refusal means", () => {
  it("asks items from all over the batch, the first and the last among them, none twice", () => {
    for (const length of [PROBED_FROM, PROBED_FROM + 1, 500, 4_999]) {
      const entries = Array.from({ length }, (_, index) => index)
      const asked = spread(entries, PROBES)
      expect(asked).toHaveLength(PROBES)
      expect(new Set(asked).size).toBe(PROBES)
      expect(asked[0]).toBe(0)
      expect(asked.at(-1)).toBe(length - 1)
      const gaps = asked.slice(1).map((entry, index) => entry - (asked[index] ?? 0))
      expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1)
    }
  })

  it("takes refusals for the same by status and by a reason that both give", () => {
    const store = "You don't have this store available."
    const cost = "The item must have a cost."
    expect(isSameRefusal(refusal(409, store), refusal(409, cost, store))).toBe(true)
    expect(isSameRefusal(refusal(409, store), refusal(409, cost))).toBe(false)
    expect(isSameRefusal(refusal(409, store), refusal(422, store))).toBe(false)
    // A web page in place of an answer gives no reason, and is the same for all.
    expect(isSameRefusal(refusal(403), refusal(403))).toBe(true)
    expect(isSameRefusal(refusal(403), refusal(403, store))).toBe(false)
  })

  it("knows what is no refusal", () => {
    expect(isSameRefusal(null, refusal(409, "x"))).toBe(false)
    expect(isSameRefusal(new MiposNotSentError(), refusal(409, "x"))).toBe(false)
  })
})
