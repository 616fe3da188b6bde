import type { HttpAnswer } from "./answer"
import { classifyAnswer } from "./classify-answer"
import type { MiposCredentials } from "./credentials"
import {
  MiposAmbiguousError,
  MiposNotSentError,
  MiposRejectedError,
  MiposUnauthorizedError,
} from "./errors"
import { readExpiry } from "./token-expiry"
import type { Transport } from "./transport"
import { withoutSecrets } from "./without-secrets"

type ClientCredentials = Extract<MiposCredentials, { kind: "client" }>

/** mipOS hands out a token, or says no in its own words. */
export type TokenAnswer =
  | { granted: true; token: string; expiresAt: Date }
  | { granted: false; status?: number; messages: readonly string[] }

/**
 * The two calls that hand out tokens. They move no stock, so whatever goes wrong, the call that
 * needed the token was certainly not sent: a lost answer (timeout, reset, 5xx) surfaces as
 * `MiposNotSentError`, never as `MiposAmbiguousError`. A refresh that was applied though its answer
 * was lost has killed the old token; the next try is refused with it and falls back to a new one.
 */
export interface TokenCalls {
  /** Returns the same token until it expires. Throws MiposNotSentError or MiposRateLimitedError. */
  requestToken(credentials: ClientCredentials): Promise<TokenAnswer>
  /** Replaces the token; the old one stops working. Throws as `requestToken`. */
  refreshToken(credentials: ClientCredentials, token: string): Promise<TokenAnswer>
}

/** @param now the clock, milliseconds since 1970 */
export function createTokenCalls(options: { transport: Transport; now: () => number }): TokenCalls {
  const { transport, now } = options

  async function call(
    path: string,
    body: Record<string, string>,
    headers: Record<string, string>
  ): Promise<TokenAnswer> {
    const answer = await sendForToken(transport, path, body, headers)
    const error = classifyAnswer(
      {
        ...answer,
        body: withoutSecrets(answer.body, [
          body.client_secret ?? "",
          body.password ?? "",
          body.refresh_token ?? "",
        ]),
      },
      now
    )
    if (error instanceof MiposUnauthorizedError || error instanceof MiposRejectedError) {
      return { granted: false, status: error.status, messages: error.messages }
    }
    if (error instanceof MiposAmbiguousError) {
      throw noToken({ status: error.status })
    }
    if (error !== null) {
      throw error
    }
    return readGrant(answer, now())
  }

  return {
    requestToken: (credentials) =>
      call(
        "/api/oauth/token",
        {
          client_id: credentials.clientId,
          client_secret: credentials.clientSecret,
          grant_type: "client_credentials",
          email: credentials.email,
          password: credentials.password,
        },
        {}
      ),
    refreshToken: (credentials, token) =>
      call(
        "/api/oauth/token/refresh",
        {
          client_id: credentials.clientId,
          client_secret: credentials.clientSecret,
          grant_type: "refresh_token",
          refresh_token: token,
        },
        { Authorization: `Bearer ${token}` }
      ),
  }
}

async function sendForToken(
  transport: Transport,
  path: string,
  body: Record<string, string>,
  headers: Record<string, string>
): Promise<HttpAnswer> {
  try {
    return await transport.send({ method: "POST", path, headers, body })
  } catch (error) {
    if (error instanceof MiposAmbiguousError) {
      throw noToken({ status: error.status, networkCode: error.networkCode })
    }
    throw error
  }
}

function readGrant(answer: HttpAnswer, now: number): TokenAnswer {
  const data = memberOf(answer.body, "data")
  const token = memberOf(data, "token")
  if (typeof token !== "string" || token === "") {
    throw noToken({ status: answer.status })
  }
  return { granted: true, token, expiresAt: readExpiry(memberOf(data, "expires_in"), now) }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined
}

function noToken(details: { status?: number; networkCode?: string }): MiposNotSentError {
  const answered = details.status === undefined ? "" : ` (status ${details.status})`
  return new MiposNotSentError({ message: `mipOS gave no token${answered}`, ...details })
}
