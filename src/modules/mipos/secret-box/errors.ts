export type SecretBoxErrorCode = "unknown_key" | "damaged" | "bad_format"

const ADVICE: Readonly<Record<SecretBoxErrorCode, string>> = {
  unknown_key:
    "A stored secret was sealed with another encryption key. Add the old key to " +
    "previousEncryptionKeys, or enter the secret again.",
  damaged:
    "A stored secret was changed, or moved from where it was sealed, and cannot be opened. Enter " +
    "the secret again.",
  bad_format: "A stored secret is not in a form that can be opened. Enter the secret again.",
}

/** A sealed text that cannot be opened; the message says what to do and nothing of the text. */
export class SecretBoxError extends Error {
  readonly code: SecretBoxErrorCode

  constructor(code: SecretBoxErrorCode) {
    super(ADVICE[code])
    this.name = "SecretBoxError"
    this.code = code
  }
}
