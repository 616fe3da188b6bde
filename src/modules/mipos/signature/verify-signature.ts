import { createHmac, timingSafeEqual } from "node:crypto"
import { buildSigningTexts, DEFAULT_SIGNATURE_FIELDS, type ReceivedValue } from "./signing-text"

export interface SignatureInput {
  /** The header X-Signature-Request as received; whatever is not one text is refused. */
  header: unknown
  /** The account's `client_secret`. */
  secret: string
  /** The webhook URL exactly as it was registered with mipOS. */
  url: string
  /** The body's fields, numbers as they were written. */
  values: Readonly<Record<string, ReceivedValue>>
  /** Names of the signed fields in order; `DEFAULT_SIGNATURE_FIELDS` by default. */
  fields?: readonly string[]
}

/**
 * Whether mipOS signed these values for this URL: the header is the lower-case hexadecimal
 * HMAC-SHA256 of a JSON text of the signed fields (see `buildSigningTexts` for how it may look).
 * Every candidate is computed and compared in constant time, so the time taken says nothing about
 * how close a forgery came.
 *
 * It does not cover the other fields and is no idempotency key: two honest webhooks of one second
 * carry the same signature.
 *
 * @returns false, too, without a header, a secret, a URL, or one of the signed fields
 */
export function verifySignature(input: SignatureInput): boolean {
  const { header, secret, url, values, fields = DEFAULT_SIGNATURE_FIELDS } = input
  // Anyone can sign with an empty secret, and an empty URL is a webhook that was never registered.
  if (secret === "" || url === "" || !isSignature(header)) {
    return false
  }
  const received = Buffer.from(header, "ascii")
  let matches = 0
  for (const text of buildSigningTexts({ url, values, fields })) {
    const expected = createHmac("sha256", secret).update(text, "utf8").digest("hex")
    matches += Number(timingSafeEqual(Buffer.from(expected, "ascii"), received))
  }
  return matches > 0
}

function isSignature(header: unknown): header is string {
  return typeof header === "string" && /^[0-9a-f]{64}$/.test(header)
}
