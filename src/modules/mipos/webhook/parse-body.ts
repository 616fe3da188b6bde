import { isLosslessNumber, parse } from "lossless-json"
import type { ReceivedValue } from "../signature"

/** A body that is no JSON object; the message is for the person at the inventory system. */
export class MalformedBodyError extends Error {}

/** The fields of a webhook's body: text and numbers as they were written, anything else left out. */
export type ReceivedFields = Readonly<Record<string, ReceivedValue>>

export interface ReceivedBody {
  fields: ReceivedFields
  /** The members that are neither text nor number, in one print whatever theirs was. */
  others: string
}

/**
 * Reads the raw body. Numbers keep the digits that were sent: a quantity must never pass through a
 * JavaScript float on its way to the stock.
 *
 * @throws MalformedBodyError for anything but a JSON object in UTF-8.
 */
export const parseBody = (raw: Uint8Array): ReceivedBody => {
  const fields: Record<string, ReceivedValue> = Object.create(null)
  const others: Array<[name: string, value: unknown]> = []
  for (const [name, value] of Object.entries(parseObject(decode(raw)))) {
    if (typeof value === "string") {
      fields[name] = { text: value, isNumber: false }
    } else if (isLosslessNumber(value)) {
      fields[name] = { text: value.value, isNumber: true }
    } else {
      others.push([name, value])
    }
  }
  return { fields, others: print(Object.fromEntries(others)) }
}

/** Prints JSON with its members in order. @throws MalformedBodyError for what is nested too deep. */
const print = (value: unknown): string => {
  try {
    return printValue(value)
  } catch {
    throw new MalformedBodyError("The body is nested too deep. Send one flat JSON object.")
  }
}

const printValue = (value: unknown): string => {
  if (Array.isArray(value)) {
    return `[${value.map(printValue).join(",")}]`
  }
  if (isLosslessNumber(value)) {
    return value.value
  }
  if (typeof value !== "object" || value === null) {
    return JSON.stringify(value)
  }
  const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${printValue(inner)}`).join(",")}}`
}

const decode = (raw: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(raw)
  } catch {
    throw new MalformedBodyError("The body is not UTF-8 text. Send JSON in UTF-8.")
  }
}

const parseObject = (text: string): object => {
  let value: unknown
  try {
    value = parse(text)
  } catch {
    // The parser's own words may quote the body, and nesting too deep ends in a RangeError.
    throw new MalformedBodyError("The body is not valid JSON. Send one JSON object.")
  }
  if (
    typeof value !== "object" ||
    value === null ||
    Array.isArray(value) ||
    isLosslessNumber(value)
  ) {
    throw new MalformedBodyError("The body is not a JSON object. Send one JSON object.")
  }
  return value
}
