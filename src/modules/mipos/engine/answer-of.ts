import {
  MiposAmbiguousError,
  MiposError,
  MiposNotSentError,
  MiposRateLimitedError,
  MiposRejectedError,
  MiposUnauthorizedError,
} from "../client"
import type { BlockedReason } from "../database/position-row"
import type { PushAnswer } from "../stock"
import { askedDelay } from "./backoff"
import type { LinkOutcome, PauseCause } from "./link-state"

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
 * What a failed call says of its whole link, with the cause in words for the merchant; null when the
 * error concerns one item only.
 */
export const linkFailureOf = (
  error: MiposError
): Extract<LinkOutcome, { kind: "failed" }> | null => {
  const failed = (cause: PauseCause, reason: string): ReturnType<typeof linkFailureOf> => ({
    kind: "failed",
    cause,
    reason,
    askedMs: askedDelay(error),
  })
  if (error instanceof MiposRateLimitedError) {
    return failed("rate_limited", "mipOS asks for fewer calls.")
  }
  if (error instanceof MiposUnauthorizedError) {
    return failed(
      "credentials",
      "mipOS does not accept the credentials. Check them under Settings > mipOS."
    )
  }
  if (error instanceof MiposNotSentError) {
    return failed("unreachable", "mipOS cannot be reached.")
  }
  if (error instanceof MiposAmbiguousError) {
    return error.status === undefined
      ? failed("no_answer", "mipOS does not answer in time.")
      : failed("errors", "mipOS answers with errors.")
  }
  return null
}
