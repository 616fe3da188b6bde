import BigNumber from "bignumber.js"

/**
 * Exact decimals. Stock is text at every border (PostgreSQL's `numeric`, mipOS' strings, Medusa's
 * `raw_*.value`) and a BigNumber only while it is computed with; a JavaScript number never holds it.
 */
const Exact = BigNumber.clone({ DECIMAL_PLACES: 40, EXPONENTIAL_AT: 1e9 })

/**
 * Stock at or beyond this is refused on both ways. mipOS documents no bound; fifteen digits is what
 * common databases and spreadsheets still hold exactly, and no shop owns more of anything.
 */
export const LARGEST_TEXT = "1e15"
const LARGEST = new Exact(LARGEST_TEXT)

/**
 * More decimals than any unit of measure has, and enough for what a JavaScript float leaves behind
 * ("1.6400000000000001"): such a stock is sent as it is, never rounded. Bounds what is stored.
 */
const MOST_DECIMAL_PLACES = 30

/**
 * A decimal in its one shortest form, within the bounds above. Almost all are, and need no arithmetic to be
 * read, compared with another or with zero: a sync of a large catalogue asks that a million times.
 */
const SHORTEST = /^(?:0|-?[1-9]\d{0,14}|-?(?:0|[1-9]\d{0,14})\.\d{0,29}[1-9])$/
const isShortest = (text: string): boolean => SHORTEST.test(text)

const PLAIN_DECIMAL = /^-?\d{1,40}(\.\d{1,40})?$/

/**
 * Reads a decimal as people and JSON write it: an optional minus, digits, an optional fraction.
 * Exponents, hexadecimal, separators, blanks and anything out of bounds give null.
 */
export const parseDecimal = (text: string): string | null =>
  isShortest(text) ? text : PLAIN_DECIMAL.test(text) ? bounded(new Exact(text)) : null

const WITH_EXPONENT = /^-?\d{1,40}(\.\d{1,40})?[eE][+-]?\d{1,2}$/

/** A JSON number in plain digits; as it is, when it has no exponent or is out of bounds. */
export const withoutExponent = (number: string): string =>
  (WITH_EXPONENT.test(number) ? bounded(new Exact(number)) : null) ?? number

/**
 * Reads a quantity that Medusa stored (`raw_stocked_quantity.value`), which may be written with an
 * exponent. Null when it is no finite number within the bounds: Medusa itself accepts `1e308`.
 */
export const parseStoredQuantity = (value: string | number): string | null =>
  typeof value === "string" && isShortest(value) ? value : bounded(new Exact(value))

/** Medusa keeps so many significant digits of a stock, and rounds the others away. */
const MEDUSA_DIGITS = 20

/** Whether Medusa can hold this stock, to its last digit. */
export const isExactInMedusa = (stock: string): boolean => {
  const value = new Exact(stock)
  return bounded(value) !== null && value.precision() <= MEDUSA_DIGITS
}

const bounded = (value: BigNumber): string | null => {
  const decimalPlaces = value.decimalPlaces()
  if (!value.isFinite() || decimalPlaces === null || decimalPlaces > MOST_DECIMAL_PLACES) {
    return null
  }
  if (value.abs().gte(LARGEST)) {
    return null
  }
  return value.isZero() ? "0" : value.toFixed()
}

/** `left + right`, exactly. Both are decimals as text. */
export const add = (left: string, right: string): string => {
  if (right === "0" && isShortest(left)) {
    return left
  }
  if (left === "0" && isShortest(right)) {
    return right
  }
  return new Exact(left).plus(right).toFixed()
}

/** `left - right`, exactly. Both are decimals as text. */
export const subtract = (left: string, right: string): string => {
  if (right === "0" && isShortest(left)) {
    return left
  }
  if (left === right && isShortest(left)) {
    return "0"
  }
  return new Exact(left).minus(right).toFixed()
}

/** The value without its sign. */
export const magnitude = (value: string): string =>
  isShortest(value)
    ? value.startsWith("-")
      ? value.slice(1)
      : value
    : new Exact(value).abs().toFixed()

/** The value with the opposite sign. */
export const negate = (value: string): string => {
  const exact = new Exact(value)
  return exact.isZero() ? "0" : exact.negated().toFixed()
}

/** Whether two decimals are the same number: "1.50" equals "1.5". */
export const equal = (left: string, right: string): boolean =>
  isShortest(left) && isShortest(right) ? left === right : new Exact(left).eq(right)

/** Whether the value is zero, however it is written. */
export const isZero = (value: string): boolean =>
  isShortest(value) ? value === "0" : new Exact(value).isZero()

/** Whether the value is below zero. */
export const isNegative = (value: string): boolean =>
  isShortest(value) ? value.startsWith("-") : new Exact(value).isLessThan(0)
