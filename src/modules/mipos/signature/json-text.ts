/** How a JSON text is printed. Its content is the same either way. */
export interface JsonTextStyle {
  /** `/` or PHP's `\/`. */
  slashes: "raw" | "escaped"
  /** Non-ASCII as it is, or as `\uXXXX` (lower-case hexadecimal, two escapes above U+FFFF). */
  unicode: "raw" | "escaped"
}

/**
 * Prints a text as a JSON string, quotes included. Quotes, backslashes and control characters are
 * escaped as JSON.stringify does, which is what PHP's json_encode and Python's json.dumps do too.
 */
export function printJsonText(text: string, style: JsonTextStyle): string {
  const printed = JSON.stringify(text)
  const slashed = style.slashes === "escaped" ? printed.replaceAll("/", "\\/") : printed
  return style.unicode === "escaped" ? slashed.replace(/[\u0080-\uffff]/g, escapeUnit) : slashed
}

/** One UTF-16 unit (the pattern has no `u` flag), so a surrogate pair becomes two escapes. */
function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`
}

/** Whether a text is a number as JSON writes it (RFC 8259, 6). */
export function isJsonNumber(text: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text)
}
