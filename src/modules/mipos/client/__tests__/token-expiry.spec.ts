import { readExpiry, usableUntil } from "../token-expiry"

const NOW = Date.UTC(2026, 0, 1)

describe("readExpiry", () => {
  it.each([
    ["an instant as text", String(NOW / 1000 + 500), NOW + 500_000],
    ["an instant as a number", NOW / 1000 + 500, NOW + 500_000],
    ["a duration as text", "3600", NOW + 3_600_000],
    ["a duration as a number", 3600, NOW + 3_600_000],
    ["a duration of exactly 10^9", 1e9, NOW + 1e12],
    ["an instant that is over", "1585815796", NOW + 60_000],
    ["no time at all", 0, NOW + 60_000],
    ["nothing", undefined, NOW + 3_600_000],
    ["a word", "soon", NOW + 3_600_000],
    ["less than nothing", -5, NOW + 3_600_000],
    ["no number", Number.NaN, NOW + 3_600_000],
    ["more than a date can hold", "99999999999999999999", 8.64e15],
  ])("reads %s", (_name, value, expected) => {
    expect(readExpiry(value, NOW).getTime()).toBe(expected)
  })
})

describe("usableUntil", () => {
  it.each([
    ["an hour", 3_600_000, 3_540_000],
    ["four minutes", 240_000, 180_000],
    ["a minute", 60_000, 45_000],
    ["four seconds", 4_000, 3_000],
    ["nothing", 0, 0],
  ])("of %s", (_name, left, expected) => {
    expect(usableUntil(new Date(NOW + left), NOW)).toBe(NOW + expected)
  })

  it("is over for a token that has expired", () => {
    expect(usableUntil(new Date(NOW - 1), NOW)).toBeLessThanOrEqual(NOW)
  })
})
