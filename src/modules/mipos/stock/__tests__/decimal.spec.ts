import BigNumber from "bignumber.js"
import fc from "fast-check"
import { decimal } from ".."

describe("exact decimals", () => {
  it("adds tenths without a float's error", () => {
    let sum = "11.22"
    for (let count = 0; count < 10; count += 1) {
      sum = decimal.add(sum, "0.1")
    }
    expect(sum).toBe("12.22")
  })

  it.each([
    "1e5",
    "0x10",
    "NaN",
    "Infinity",
    "",
    " 1",
    "1 ",
    "1,5",
    "+1",
    ".5",
    "5.",
    "--1",
    "1e308",
  ])("does not read %j", (text) => {
    expect(decimal.parseDecimal(text)).toBeNull()
  })

  it.each([
    ["007.50", "7.5"],
    ["-0", "0"],
    ["0.000", "0"],
    ["-3.250", "-3.25"],
  ])("reads %j as %j", (text, plain) => {
    expect(decimal.parseDecimal(text)).toBe(plain)
  })

  it("refuses what no inventory holds, and takes what a float left behind", () => {
    expect(decimal.parseDecimal("999999999999999")).toBe("999999999999999")
    expect(decimal.parseDecimal("1000000000000000")).toBeNull()
    expect(decimal.parseStoredQuantity("1e308")).toBeNull()
    expect(decimal.parseStoredQuantity(1.6400000000000001)).toBe("1.6400000000000001")
    expect(decimal.parseStoredQuantity("1e-7")).toBe("0.0000001")
  })

  it.each([
    ["1.0e-5", "0.00001"],
    ["1E2", "100"],
    ["-1.5e+1", "-15"],
    ["1.25", "1.25"],
    // Out of bounds, or no number: left as it is, for `parseDecimal` to refuse.
    ["1e15", "1e15"],
    ["1e-31", "1e-31"],
    ["1e999999999", "1e999999999"],
    ["1e-999999999999999999999", "1e-999999999999999999999"],
    ["1e", "1e"],
  ])("writes %j out as %j", (number, plain) => {
    expect(decimal.withoutExponent(number)).toBe(plain)
  })

  it("knows which stock Medusa would round", () => {
    expect(decimal.isExactInMedusa("12345678901234.567891")).toBe(true)
    expect(decimal.isExactInMedusa("12345678901234.5678912")).toBe(false)
    expect(decimal.isExactInMedusa("72.000000000000000000001")).toBe(false)
    expect(decimal.isExactInMedusa("0.000000000000000000001")).toBe(true)
    expect(decimal.isExactInMedusa("1000000000000000")).toBe(false)
    expect(decimal.isExactInMedusa("1e308")).toBe(false)
  })

  it("takes back what it added", () => {
    const text = fc
      .tuple(fc.integer(), fc.nat(999_999))
      .map(([whole, fraction]) => `${whole}.${String(fraction).padStart(6, "0")}`)
    fc.assert(
      fc.property(text, text, (left, right) => {
        expect(decimal.equal(decimal.subtract(decimal.add(left, right), right), left)).toBe(true)
      })
    )
  })

  it("gives what a BigNumber gives, in whatever form a decimal is written", () => {
    const Exact = BigNumber.clone({ DECIMAL_PLACES: 40, EXPONENTIAL_AT: 1e9 })
    const digits = fc.stringMatching(/^[0-9]{1,3}$|^[0-9]{14,16}$/)
    const text = fc.oneof(
      fc.constantFrom("0", "-0", "0.0", "-0.0", "1", "-1", "1.0", "01", "0.5", "-0.50"),
      fc
        .tuple(fc.constantFrom("", "-"), digits, fc.constantFrom("", "."), digits)
        .map(([sign, whole, point, fraction]) => `${sign}${whole}${point}${point && fraction}`),
      fc.stringMatching(/^-?0\.0{0,29}[1-9]0?$/)
    )
    fc.assert(
      fc.property(text, text, (left, right) => {
        const [one, other] = [new Exact(left), new Exact(right)]
        expect(decimal.equal(left, right)).toBe(one.eq(other))
        expect(decimal.add(left, right)).toBe(one.plus(other).toFixed())
        expect(decimal.subtract(left, right)).toBe(one.minus(other).toFixed())
        expect(decimal.subtract(left, left)).toBe(one.minus(one).toFixed())
        expect(decimal.magnitude(left)).toBe(one.abs().toFixed())
        expect(decimal.isZero(left)).toBe(one.isZero())
        expect(decimal.isNegative(left)).toBe(one.lt(0))
        const isInBounds = one.abs().lt("1e15") && (one.decimalPlaces() ?? 0) <= 30
        const read = isInBounds ? (one.isZero() ? "0" : one.toFixed()) : null
        expect(decimal.parseDecimal(left)).toBe(read)
        expect(decimal.parseStoredQuantity(left)).toBe(read)
      }),
      { numRuns: 5_000 }
    )
  })
})
