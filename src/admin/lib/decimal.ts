import { toLanguageTag } from "./format"

/** As the API writes decimals. */
const isDecimal = (text: string): text is `${number}` => /^-?\d+(\.\d+)?$/.test(text)

/** More than a stock ever has, and as many as every browser takes. */
const MOST_DIGITS = 20

interface DecimalFormat {
  /** Writes a plus in front of what is more than nothing. */
  isChange?: boolean
}

/**
 * A decimal of the API as a language writes it, to the last digit: it never becomes a float. What is no
 * decimal stays as it is.
 */
export const formatDecimal = (
  text: string,
  language: string,
  { isChange = false }: DecimalFormat = {}
): string =>
  isDecimal(text)
    ? new Intl.NumberFormat(toLanguageTag(language), {
        maximumFractionDigits: MOST_DIGITS,
        signDisplay: isChange ? "exceptZero" : "auto",
      }).format(text)
    : text

/** Whether a decimal is more than nothing, less, or nothing. */
export const signOf = (text: string): -1 | 0 | 1 => {
  if (!/[1-9]/.test(text)) {
    return 0
  }
  return text.startsWith("-") ? -1 : 1
}

/** A decimal without its sign, for sentences that say "more" or "less". */
export const magnitudeOf = (text: string): string => text.replace(/^-/, "")
