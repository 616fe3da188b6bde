import { createHmac } from "node:crypto"

/** How the signed JSON text is printed: mipOS documents its content and not its look. */
export interface SignatureStyle {
  spacing: "compact" | "spaced"
  slashes: "plain" | "escaped"
  unicode: "raw" | "escaped"
  storeId: "as_received" | "string"
}

/** What PHP's json_encode prints when nobody passes it a flag. */
export const DEFAULT_SIGNATURE_STYLE: SignatureStyle = {
  spacing: "compact",
  slashes: "escaped",
  unicode: "escaped",
  storeId: "as_received",
}

export interface SignedFields {
  /** The webhook URL exactly as it was registered. */
  url: string
  inventory_system_id: string
  store_id: string | number
  now: string
}

/** The JSON text that is signed: exactly four members, in this order. */
export function signedText(fields: SignedFields, style: SignatureStyle): string {
  const storeId = style.storeId === "string" ? String(fields.store_id) : fields.store_id
  const members: [string, string | number][] = [
    ["url", fields.url],
    ["inventory_system_id", fields.inventory_system_id],
    ["store_id", storeId],
    ["now", fields.now],
  ]
  const [afterName, afterMember] = style.spacing === "spaced" ? [": ", ", "] : [":", ","]
  const printed = members.map(([name, value]) => `"${name}"${afterName}${printValue(value, style)}`)
  return `{${printed.join(afterMember)}}`
}

/** The value of X-Signature-Request: lower-case hexadecimal HMAC-SHA256 keyed with the secret. */
export function sign(fields: SignedFields, clientSecret: string, style: SignatureStyle): string {
  return createHmac("sha256", clientSecret).update(signedText(fields, style), "utf8").digest("hex")
}

function printValue(value: string | number, style: SignatureStyle): string {
  let text = JSON.stringify(value)
  if (style.slashes === "escaped") text = text.replaceAll("/", "\\/")
  if (style.unicode === "escaped") {
    text = text.replace(
      /[\u0080-\uffff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`
    )
  }
  return text
}
