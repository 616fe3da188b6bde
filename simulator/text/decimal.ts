import BigNumber from "bignumber.js"

const DECIMAL = /^-?\d+(\.\d+)?$/

/**
 * Reads a decimal as mipOS writes it ("11.22", "-3"): no exponent, no sign "+", no blanks, no bare
 * point. Returns undefined for anything else, so that "1e5" or "NaN" never becomes stock.
 */
export function parseDecimal(text: string): BigNumber | undefined {
  return DECIMAL.test(text) ? new BigNumber(text) : undefined
}
