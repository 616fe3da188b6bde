import { checkpoint } from "../checkpoint"
import { credentialsFingerprint, type MiposCredentials } from "./credentials"
import { MiposUnauthorizedError } from "./errors"
import { createTokenCalls } from "./token-calls"
import { usableUntil } from "./token-expiry"
import type { StoredToken, TokenStore } from "./token-store"
import type { Transport } from "./transport"

export interface TokenManager {
  /**
   * A token that mipOS should accept.
   *
   * @throws MiposUnauthorizedError the credentials are refused, with mipOS's words
   * @throws MiposRateLimitedError, MiposNotSentError no token was to be had now; also for a lost
   *   answer of the token call, because the caller's own request was not sent
   */
  getToken(): Promise<string>
  /**
   * Another token in place of one that mipOS has just answered with 401.
   *
   * @throws as `getToken`; MiposUnauthorizedError also when the token is a fixed one
   */
  replaceToken(rejected: string): Promise<string>
  /**
   * Asks mipOS for a token whatever is held already: a token that still works says nothing of a
   * password that was changed since. A fixed token cannot be asked about.
   *
   * @throws as `getToken`
   */
  checkCredentials(): Promise<void>
}

export interface TokenManagerOptions {
  store: TokenStore
  transport: Transport
  /** The credentials, or how to read them now: other credentials make every token held worthless. */
  credentials: MiposCredentials | (() => MiposCredentials | Promise<MiposCredentials>)
  /** The clock, milliseconds since 1970. */
  now: () => number
}

type ClientCredentials = Extract<MiposCredentials, { kind: "client" }>

interface HeldToken extends StoredToken {
  usableUntil: number
}

interface Renewal {
  fingerprint: string
  token: Promise<string>
}

/**
 * Keeps one working token. mipOS answers a token call with the same token until it expires, and a
 * refresh kills the token before it; two processes that refresh at once would kill each other's.
 * Hence: one renewal at a time in this process, one over all processes (`TokenStore.withLock`), and
 * under the lock the stored token is read again before mipOS is asked, because another process may
 * have replaced it.
 */
export function createTokenManager(options: TokenManagerOptions): TokenManager {
  const { store, transport, now } = options
  const calls = createTokenCalls({ transport, now })
  let held: HeldToken | null = null
  let rejectedToken: string | null = null
  let renewal: Renewal | null = null

  /** `seenAt` stays with a token that is merely read again; a fresh answer of mipOS counts anew. */
  function hold(token: StoredToken): HeldToken {
    held = { ...token, usableUntil: usableUntil(token.expiresAt, now()) }
    return held
  }

  function isUsable(token: HeldToken, fingerprint: string): boolean {
    return (
      token.credentialsFingerprint === fingerprint &&
      token.token !== rejectedToken &&
      now() < token.usableUntil
    )
  }

  async function renew(credentials: ClientCredentials, fingerprint: string): Promise<string> {
    return store.withLock(async (locked) => {
      checkpoint("token.locked")
      const stored = await locked.read()
      const known = stored?.credentialsFingerprint === fingerprint ? stored : null
      if (known !== null) {
        const candidate =
          held?.token === known.token && held.credentialsFingerprint === fingerprint
            ? held
            : hold(known)
        if (isUsable(candidate, fingerprint)) {
          return candidate.token
        }
      }
      const granted = await obtain(credentials, known?.token ?? null)
      checkpoint("token.granted")
      const token: StoredToken = { ...granted, credentialsFingerprint: fingerprint }
      await locked.write(token)
      checkpoint("token.stored")
      return hold(token).token
    })
  }

  async function obtain(
    credentials: ClientCredentials,
    known: string | null
  ): Promise<{ token: string; expiresAt: Date }> {
    if (known !== null && known !== rejectedToken) {
      const refreshed = await calls.refreshToken(credentials, known)
      if (refreshed.granted) {
        return { token: refreshed.token, expiresAt: refreshed.expiresAt }
      }
    }
    const requested = await calls.requestToken(credentials)
    if (!requested.granted) {
      throw new MiposUnauthorizedError(requested)
    }
    if (requested.token !== rejectedToken) {
      return { token: requested.token, expiresAt: requested.expiresAt }
    }
    // mipOS insists on the token it has just refused: only a refresh changes it.
    const refreshed = await calls.refreshToken(credentials, requested.token)
    if (!refreshed.granted) {
      throw new MiposUnauthorizedError(refreshed)
    }
    return { token: refreshed.token, expiresAt: refreshed.expiresAt }
  }

  function renewOnce(credentials: ClientCredentials, fingerprint: string): Promise<string> {
    if (renewal !== null && renewal.fingerprint === fingerprint) {
      return renewal.token
    }
    const started: Renewal = {
      fingerprint,
      token: renew(credentials, fingerprint).finally(() => {
        if (renewal === started) {
          renewal = null
        }
      }),
    }
    renewal = started
    return started.token
  }

  async function currentCredentials(): Promise<MiposCredentials> {
    return typeof options.credentials === "function" ? options.credentials() : options.credentials
  }

  return {
    async getToken() {
      const credentials = await currentCredentials()
      if (credentials.kind === "fixed") {
        return credentials.accessToken
      }
      const fingerprint = credentialsFingerprint(credentials, transport.baseUrl)
      return held !== null && isUsable(held, fingerprint)
        ? held.token
        : renewOnce(credentials, fingerprint)
    },

    async replaceToken(rejected) {
      const credentials = await currentCredentials()
      if (credentials.kind === "fixed") {
        if (credentials.accessToken !== rejected) {
          // The admin has entered another token meanwhile.
          return credentials.accessToken
        }
        throw new MiposUnauthorizedError({ status: 401 })
      }
      const fingerprint = credentialsFingerprint(credentials, transport.baseUrl)
      if (held !== null && held.token !== rejected && isUsable(held, fingerprint)) {
        return held.token
      }
      rejectedToken = rejected
      const token = await renewOnce(credentials, fingerprint)
      // A renewal that began before the 401 may have read the rejected token from the store.
      return token === rejected ? renewOnce(credentials, fingerprint) : token
    },

    async checkCredentials() {
      const credentials = await currentCredentials()
      if (credentials.kind === "fixed") {
        return
      }
      const fingerprint = credentialsFingerprint(credentials, transport.baseUrl)
      await store.withLock(async (locked) => {
        const requested = await calls.requestToken(credentials)
        if (!requested.granted) {
          throw new MiposUnauthorizedError(requested)
        }
        if (requested.token !== rejectedToken) {
          // The token that was given before, until that expires; then a new one, worth keeping.
          const { token, expiresAt } = requested
          const stored = { token, expiresAt, credentialsFingerprint: fingerprint }
          await locked.write(stored)
          hold(stored)
        }
      })
    },
  }
}
