import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto"
import { SecretBoxError } from "./errors"
import { parseKey } from "./parse-key"
import { IV_BYTES, parseSealed, printSealed, sealedPrefix, TAG_BYTES } from "./sealed-text"

const ALGORITHM = "aes-256-gcm"

export interface SecretBoxOptions {
  /** 32 bytes as base64, base64url or 64 hexadecimal characters; seals and opens. */
  key: string
  /** Keys used before, in the same form; they only open. */
  previousKeys?: readonly string[]
}

export interface SecretBox {
  /** Names the key that seals: the first 8 hexadecimal characters of a hash over it. No secret. */
  readonly keyId: string
  /**
   * Encrypts a text for one place.
   *
   * @param context names the place, e.g. `connection.client_secret`; the text opens there only
   * @returns `v1.<keyId>.<iv>.<ciphertext>.<tag>`, another one each time
   * @throws TypeError for a text that UTF-8 cannot carry (a lone surrogate)
   */
  seal(plain: string, context: string): string
  /**
   * Decrypts what `seal` made, with the current key or a previous one.
   *
   * @throws SecretBoxError `unknown_key`, `damaged` (also: another context), `bad_format`
   */
  open(sealed: string, context: string): string
  /**
   * Whether a sealed text was made with another key than the current one.
   *
   * @throws SecretBoxError `bad_format`
   */
  needsReseal(sealed: string): boolean
}

/**
 * Seals the secrets that stand in the database: AES-256-GCM with a random initialisation vector;
 * version, key id and context are authenticated, so nothing can be moved or relabelled.
 *
 * @throws TypeError when a key is malformed; the message never repeats it
 */
export function createSecretBox(options: SecretBoxOptions): SecretBox {
  const current = parseKey(options.key)
  const keyId = keyIdOf(current)
  const previous = (options.previousKeys ?? []).map(parseKey)
  // The current key comes last, so that it wins where it is also named as a previous one.
  const keys = new Map([...previous, current].map((key) => [keyIdOf(key), key]))

  return {
    keyId,

    seal(plain, context) {
      if (!plain.isWellFormed() || !context.isWellFormed()) {
        throw new TypeError("A secret and its context must be well-formed Unicode.")
      }
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv(ALGORITHM, current, iv, { authTagLength: TAG_BYTES })
      cipher.setAAD(associatedData(keyId, context))
      const ciphertext = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()])
      return printSealed({ keyId, iv, ciphertext, tag: cipher.getAuthTag() })
    },

    open(sealed, context) {
      const parts = parseSealed(sealed)
      const key = keys.get(parts.keyId)
      if (key === undefined) {
        throw new SecretBoxError("unknown_key")
      }
      const decipher = createDecipheriv(ALGORITHM, key, parts.iv, { authTagLength: TAG_BYTES })
      decipher.setAAD(associatedData(parts.keyId, context))
      decipher.setAuthTag(parts.tag)
      try {
        return Buffer.concat([decipher.update(parts.ciphertext), decipher.final()]).toString("utf8")
      } catch {
        throw new SecretBoxError("damaged")
      }
    },

    needsReseal: (sealed) => parseSealed(sealed).keyId !== keyId,
  }
}

/** The prefix separates this hash from any other use of the key. */
function keyIdOf(key: Buffer): string {
  return createHash("sha256")
    .update("medusa-plugin-mipos/secret-box/key-id:")
    .update(key)
    .digest("hex")
    .slice(0, 8)
}

function associatedData(keyId: string, context: string): Buffer {
  return Buffer.from(sealedPrefix(keyId) + context, "utf8")
}
