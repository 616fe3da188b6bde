const KEY_BYTES = 32

const HOW_TO_MAKE_ONE =
  "The encryption key must be exactly 32 bytes, written as base64 or as 64 hexadecimal characters. " +
  "Make one with: openssl rand -base64 32"

/**
 * Reads an encryption key: 32 bytes as base64, base64url or 64 hexadecimal characters. White space
 * around it is ignored (a line end is easily kept in an environment variable).
 *
 * @throws TypeError which says how to make a key and never repeats the value
 */
export function parseKey(text: string): Buffer {
  const trimmed = text.trim()
  if (/^[0-9a-fA-F]{64}$/.test(trimmed)) {
    return Buffer.from(trimmed, "hex")
  }
  const isBase64 = /^[A-Za-z0-9+/]{43}=?$/.test(trimmed) || /^[A-Za-z0-9_-]{43}=?$/.test(trimmed)
  const key = isBase64 ? Buffer.from(trimmed, "base64") : null
  if (key?.length !== KEY_BYTES) {
    throw new TypeError(HOW_TO_MAKE_ONE)
  }
  return key
}
