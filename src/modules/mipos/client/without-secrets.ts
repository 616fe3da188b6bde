const PLACEHOLDER = "[redacted]"

/** Shorter texts are no secrets, and replacing them everywhere would maim honest messages. */
const MINIMUM_SECRET_LENGTH = 6

/**
 * Copies an answer's body with every known secret replaced, in texts and in member names. A server
 * in debug mode, or a proxy, may answer with the very request it got, and what mipOS says ends up
 * in errors and on screens.
 *
 * @param body parsed JSON or text
 * @param secrets texts that must not survive, e.g. the bearer token
 */
export function withoutSecrets(body: unknown, secrets: readonly string[]): unknown {
  const known = secrets
    .filter((secret) => secret.length >= MINIMUM_SECRET_LENGTH)
    // The longest first: a secret may contain another.
    .sort((left, right) => right.length - left.length)
  return known.length === 0 ? body : clean(body, known)
}

function clean(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === "string") {
    return secrets.reduce((text, secret) => text.replaceAll(secret, PLACEHOLDER), value)
  }
  if (Array.isArray(value)) {
    return value.map((member) => clean(member, secrets))
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        String(clean(name, secrets)),
        clean(member, secrets),
      ])
    )
  }
  return value
}
