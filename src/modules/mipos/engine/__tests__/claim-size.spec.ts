import { claimSize } from "../claim-size"

describe("how many positions are claimed together", () => {
  it.each([
    [10, null, 10],
    [10, 0.4, 50],
    [10, 50, 50],
    [10, 200, 20],
    [10, 400, 10],
    [10, 9_000, 10],
    [1, 50, 10],
    [1, null, 1],
    [80, 5, 80],
  ])("at %j connections and %j ms a call: %j", (concurrency, callMs, expected) => {
    expect(claimSize(concurrency, callMs)).toBe(expected)
  })
})
