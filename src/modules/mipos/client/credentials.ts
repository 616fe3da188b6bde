import { createHash } from "node:crypto"

/** What opens the mipOS account: the four fields of the token call, or one token that never changes. */
export type MiposCredentials =
  | { kind: "client"; clientId: string; clientSecret: string; email: string; password: string }
  | { kind: "fixed"; accessToken: string }

/**
 * Which credentials, and which mipOS, a token belongs to: a token got with others is worthless.
 *
 * @param baseUrl as `Transport.baseUrl`
 * @returns SHA-256, 64 hexadecimal characters; it does not give the credentials away
 */
export function credentialsFingerprint(credentials: MiposCredentials, baseUrl: string): string {
  const parts =
    credentials.kind === "fixed"
      ? [credentials.kind, credentials.accessToken]
      : [
          credentials.kind,
          credentials.clientId,
          credentials.clientSecret,
          credentials.email,
          credentials.password,
        ]
  return createHash("sha256")
    .update(JSON.stringify([baseUrl, ...parts]))
    .digest("hex")
}
