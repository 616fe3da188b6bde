import type { SimulatorAccount } from "../fixture"
import type { IssuedToken } from "../state/token-store"
import { conflict, ok, type Answer } from "./answer"
import type { AuthenticatedCall, Call } from "./call"
import { FieldErrors } from "./field-errors"

const UNKNOWN_CLIENT_ID = "Client id not found with this user."
const UNKNOWN_CLIENT_SECRET = "Client secret not found with this user."
const INVALID_CREDENTIALS = "Invalid credentials."

/**
 * `POST /api/oauth/token`: the same token until it expires. Every 409 text that applies is given.
 * The texts of 200, of a wrong grant type and of values that are no strings are the simulator's own.
 */
export function giveToken(call: Call): Answer {
  const fields = new FieldErrors(call.body)
  const clientId = fields.requiredText("client_id")
  const clientSecret = fields.requiredText("client_secret")
  checkGrantType(fields, "client_credentials")
  const email = fields.requiredText("email")
  const password = fields.requiredText("password")
  const invalid = fields.answer()
  if (invalid) return invalid

  const { accounts } = call.world.fixture
  const user = accounts.find((account) => account.email === email)
  // With an unknown user the client id is looked up alone, so that one typing error in the email is
  // not reported as three.
  const reference = user ?? accounts.find((account) => account.client_id === clientId)
  const messages = clientMessages(reference, clientId, clientSecret)
  if (user?.password !== password) messages.push(INVALID_CREDENTIALS)
  if (messages.length > 0) return conflict(messages)

  const issued = call.world.tokens.issue(clientId)
  call.world.changed()
  return ok("Access token.", printed(issued))
}

/**
 * `POST /api/oauth/token/refresh`: a new token; the old one stops working at once. A refresh token
 * that is not the bearer's token is answered "Invalid credentials.", which is the simulator's choice.
 */
export function refreshToken(call: AuthenticatedCall): Answer {
  const fields = new FieldErrors(call.body)
  const clientId = fields.requiredText("client_id")
  const clientSecret = fields.requiredText("client_secret")
  checkGrantType(fields, "refresh_token")
  const refresh = fields.requiredText("refresh_token")
  const invalid = fields.answer()
  if (invalid) return invalid

  const messages = clientMessages(call.account, clientId, clientSecret)
  if (refresh !== call.token) messages.push(INVALID_CREDENTIALS)
  if (messages.length > 0) return conflict(messages)

  const issued = call.world.tokens.replace(clientId)
  call.world.changed()
  return ok("New access token.", printed(issued))
}

function checkGrantType(fields: FieldErrors, expected: string): void {
  const grantType = fields.requiredText("grant_type")
  if (grantType !== "" && grantType !== expected) {
    fields.add("grant_type", "The selected grant type is invalid.")
  }
}

function clientMessages(
  account: SimulatorAccount | undefined,
  clientId: string,
  clientSecret: string
): string[] {
  const messages: string[] = []
  if (account?.client_id !== clientId) messages.push(UNKNOWN_CLIENT_ID)
  if (account?.client_secret !== clientSecret) messages.push(UNKNOWN_CLIENT_SECRET)
  return messages
}

function printed(issued: IssuedToken): Record<string, string> {
  return { token: issued.token, token_type: "bearer", expires_in: String(issued.expires_at) }
}
