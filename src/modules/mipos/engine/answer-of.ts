import {
  MiposError,
  MiposNotSentError,
  MiposRateLimitedError,
  MiposRejectedError,
  MiposUnauthorizedError,
} from "../client"
import type { BlockedReason } from "../database/position-table"
import type { PushAnswer } from "../stock"

/**
 * What a failed call says about the movement it carried. Refused credentials say nothing about it:
 * it was not sent.
 *
 * @throws the error itself when it is none of mipOS: a fault of ours must not look like an answer.
 */
export const answerOf = (error: unknown): { answer: PushAnswer; error: MiposError } => {
  if (!(error instanceof MiposError)) {
    throw error
  }
  if (error.rejected) {
    return { answer: "rejected", error }
  }
  return { answer: error.ambiguous ? "ambiguous" : "not_sent", error }
}

/** mipOS' own words, for the position that it refused. */
export const blockedReasonOf = (error: MiposError): BlockedReason => ({
  messages:
    error instanceof MiposRejectedError && error.messages.length > 0
      ? [...error.messages]
      : [error.message],
  status: error.status ?? null,
})

/**
 * Why sending for a whole link has to wait, in words for the merchant; null when the error concerns
 * one item only.
 */
export const pauseReasonOf = (error: MiposError): string | null => {
  if (error instanceof MiposRateLimitedError) {
    return "mipOS asks for fewer calls."
  }
  if (error instanceof MiposUnauthorizedError) {
    return "mipOS does not accept the credentials. Check them under Settings > mipOS."
  }
  if (error instanceof MiposNotSentError) {
    return "mipOS cannot be reached."
  }
  return null
}
