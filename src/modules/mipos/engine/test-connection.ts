import type { ConnectionTestResponse } from "../../../types/admin-api"
import { MiposError, MiposRejectedError, MiposUnauthorizedError, type MiposClient } from "../client"
import { findHint, hintOf, hintOfPause } from "../hints"
import type { ConnectionSettings } from "../settings/connection-settings"
import { linkFailureOf } from "./answer-of"
import type { ReadySettings } from "./context"

/**
 * Asks mipOS for a token and says how that went, in words for the merchant.
 *
 * @param missing what of the settings has yet to be entered.
 */
export const testConnection = async (
  settings: ConnectionSettings | null,
  missing: readonly string[],
  clientFor: (settings: ReadySettings) => MiposClient
): Promise<ConnectionTestResponse> => {
  if (!settings?.credentials) {
    return {
      ok: false,
      code: "incomplete",
      // As the status says it while there is no connection at all.
      missing: settings === null ? ["Connection"] : [...missing],
      message: `Still missing: ${missing.join(", ")}.`,
      messages: [],
      hint: hintOf("connection_incomplete"),
    }
  }
  try {
    await clientFor({ ...settings, credentials: settings.credentials }).testCredentials()
  } catch (error) {
    if (!(error instanceof MiposError)) {
      throw error
    }
    const messages =
      error instanceof MiposUnauthorizedError || error instanceof MiposRejectedError
        ? [...error.messages]
        : []
    const failure = linkFailureOf(error)
    const hint = findHint(messages) ?? hintOfPause(failure?.cause ?? null, null)
    return {
      ok: false,
      code: error.kind,
      missing: [],
      message: error.message,
      messages,
      hint,
    }
  }
  return settings.credentials.kind === "fixed"
    ? {
        ok: true,
        code: "fixed_token",
        missing: [],
        message:
          "A fixed token cannot be tried without sending something; the first sync will tell.",
        messages: [],
        hint: null,
      }
    : {
        ok: true,
        code: "accepted",
        missing: [],
        message: "mipOS accepts the credentials.",
        messages: [],
        hint: null,
      }
}
