import { isJsonNumber, type JsonTextStyle, printJsonText } from "./json-text"

/** The fields that mipOS signs, in its order (its inventory-system page, webhook types 1 and 2). */
export const DEFAULT_SIGNATURE_FIELDS: readonly string[] = [
  "url",
  "inventory_system_id",
  "store_id",
  "now",
]

/** A received value: a JSON string's content, or a JSON number as it was written, never a float. */
export interface ReceivedValue {
  text: string
  isNumber: boolean
}

export interface SigningTextInput {
  /** The webhook URL exactly as it was registered; it stands for the field `url`. */
  url: string
  /** The fields of the received body. Other fields than the signed ones do not matter. */
  values: Readonly<Record<string, ReceivedValue>>
  /** Names of the signed fields, in order. */
  fields: readonly string[]
}

interface Spacing {
  afterName: string
  afterMember: string
}

const SPACINGS: readonly Spacing[] = [
  { afterName: ":", afterMember: "," },
  { afterName: ": ", afterMember: ", " },
]

const STYLES: readonly JsonTextStyle[] = [
  { slashes: "raw", unicode: "raw" },
  { slashes: "raw", unicode: "escaped" },
  { slashes: "escaped", unicode: "raw" },
  { slashes: "escaped", unicode: "escaped" },
]

/**
 * Every text that mipOS may have signed for this one content: it documents the fields and not how
 * the JSON is printed. Spacing, slashes, non-ASCII, and `store_id` as received or as a string.
 *
 * @returns the distinct texts, at most 16; none when there are no fields, a field was not received,
 *   or a number is not one
 */
export function buildSigningTexts(input: SigningTextInput): string[] {
  const members = input.fields.map((name) => ({ name, value: valueOf(input, name) }))
  if (members.length === 0 || !members.every(isComplete)) {
    return []
  }
  const texts = [false, true].flatMap((storeIdAsText) =>
    STYLES.flatMap((style) =>
      SPACINGS.map((spacing) => printMembers(members, style, spacing, storeIdAsText))
    )
  )
  return [...new Set(texts)]
}

interface Member {
  name: string
  value: ReceivedValue
}

function valueOf(input: SigningTextInput, name: string): ReceivedValue | undefined {
  if (name === "url") {
    return { text: input.url, isNumber: false }
  }
  return Object.hasOwn(input.values, name) ? input.values[name] : undefined
}

function isComplete(member: { name: string; value: ReceivedValue | undefined }): member is Member {
  const { value } = member
  return value !== undefined && (!value.isNumber || isJsonNumber(value.text))
}

function printMembers(
  members: readonly Member[],
  style: JsonTextStyle,
  spacing: Spacing,
  storeIdAsText: boolean
): string {
  const printed = members.map(({ name, value }) => {
    const asText = !value.isNumber || (storeIdAsText && name === "store_id")
    const printedValue = asText ? printJsonText(value.text, style) : value.text
    return `${printJsonText(name, style)}${spacing.afterName}${printedValue}`
  })
  return `{${printed.join(spacing.afterMember)}}`
}
