import fc from "fast-check"
import { MiposRateLimitedError } from "../../client"
import { retryDelay } from "../backoff"

describe("the wait before another try", () => {
  it("grows to five minutes and never beyond, whatever chance says", () => {
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (failures, chance) => {
          const wait = retryDelay(null, failures, () => chance)
          expect(wait).toBeGreaterThanOrEqual(1_000)
          expect(wait).toBeLessThanOrEqual(300_000)
        }
      )
    )
    expect(retryDelay(null, 20, () => 0)).toBeGreaterThan(retryDelay(null, 0, () => 0.99))
  })

  it("is never shorter than mipOS asked for, and an hour at most", () => {
    const asked = (retryAfterMs: number) => new MiposRateLimitedError({ status: 429, retryAfterMs })
    expect(retryDelay(asked(30_000), 0, () => 0)).toBe(30_000)
    expect(retryDelay(asked(86_400_000), 0, () => 0)).toBe(3_600_000)
  })
})
