import { languageTag } from "./format"

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/

/** A true minus: as wide as a plus, and read aloud as one. */
const MINUS = "\u2212"

/**
 * A decimal text as the language writes it, every digit kept: no stock passes through a floating-point
 * number. A text that is no plain decimal comes back as it is.
 *
 * @param sign "always" for changes of stock, which are `+3` or `−2`
 */
export const formatDecimal = (
  value: string,
  language: string,
  sign: "auto" | "always" = "auto"
): string => {
  const [, minus, whole, fraction] = DECIMAL.exec(value) ?? []
  if (whole === undefined) {
    return value
  }
  const formatter = new Intl.NumberFormat(languageTag(language))
  const separator =
    formatter.formatToParts(0.5).find(({ type }) => type === "decimal")?.value ?? "."
  // A stock like "2.500" is 2.5; what a unit is divided into is not the reader's business.
  const digits = fraction?.replace(/0+$/, "") ?? ""
  const amount = formatter.format(BigInt(whole)) + (digits === "" ? "" : separator + digits)
  const isZero = /^0+$/.test(whole + digits)
  if (isZero) {
    return amount
  }
  return (minus === "-" ? MINUS : sign === "always" ? "+" : "") + amount
}

/** Whether a decimal text is below zero. */
export const isNegativeDecimal = (value: string): boolean => /^-.*[1-9]/.test(value)
