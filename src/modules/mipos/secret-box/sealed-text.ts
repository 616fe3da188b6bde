import { SecretBoxError } from "./errors"

const VERSION = "v1"
export const IV_BYTES = 12
export const TAG_BYTES = 16

/** The parts of `v1.<keyId>.<iv>.<ciphertext>.<tag>`, the last three base64url without padding. */
export interface SealedParts {
  keyId: string
  iv: Buffer
  ciphertext: Buffer
  tag: Buffer
}

/** Everything before the initialisation vector; it is authenticated together with the context. */
export function sealedPrefix(keyId: string): string {
  return `${VERSION}.${keyId}.`
}

export function printSealed(parts: SealedParts): string {
  const { keyId, iv, ciphertext, tag } = parts
  const encoded = [iv, ciphertext, tag].map((bytes) => bytes.toString("base64url"))
  return sealedPrefix(keyId) + encoded.join(".")
}

/** @throws SecretBoxError `bad_format` */
export function parseSealed(sealed: string): SealedParts {
  const [version, keyId, iv, ciphertext, tag, ...rest] = sealed.split(".")
  if (
    version !== VERSION ||
    keyId === undefined ||
    !/^[0-9a-f]{8}$/.test(keyId) ||
    iv === undefined ||
    ciphertext === undefined ||
    tag === undefined ||
    rest.length > 0
  ) {
    throw new SecretBoxError("bad_format")
  }
  return {
    keyId,
    iv: decode(iv, IV_BYTES),
    ciphertext: decode(ciphertext),
    tag: decode(tag, TAG_BYTES),
  }
}

/**
 * Node ignores unknown characters and unused bits in base64, so several texts would be one secret;
 * only the one spelling that `printSealed` writes is taken.
 */
function decode(text: string, length?: number): Buffer {
  const bytes = Buffer.from(text, "base64url")
  if (bytes.toString("base64url") !== text || (length !== undefined && bytes.length !== length)) {
    throw new SecretBoxError("bad_format")
  }
  return bytes
}
