import type { HttpAnswer } from "./answer"
import { readAnswerMessages } from "./answer-messages"
import {
  MiposAmbiguousError,
  type MiposError,
  MiposNotSentError,
  MiposRateLimitedError,
  MiposRejectedError,
  MiposUnauthorizedError,
} from "./errors"
import { parseRetryAfter } from "./retry-after"

/**
 * Says what an answer means for the call it answers. Pure: by status and headers alone, never by
 * the text.
 *
 * | Status | Is |
 * |---|---|
 * | 2xx | null: applied |
 * | 401 | `MiposUnauthorizedError` |
 * | 429 | `MiposRateLimitedError` |
 * | 503 with a Retry-After that can be read | `MiposNotSentError`: a server that knows when to come back took nothing |
 * | 408, any other 5xx, anything that is no final status | `MiposAmbiguousError` |
 * | any other 3xx and 4xx | `MiposRejectedError` with all of mipOS's messages; `fields` for 422 |
 *
 * @param now the clock, milliseconds since 1970 (for a Retry-After that is a date)
 */
export function classifyAnswer(answer: HttpAnswer, now: () => number): MiposError | null {
  const { status } = answer
  if (status >= 200 && status < 300) {
    return null
  }
  if (status === 401) {
    return new MiposUnauthorizedError({
      status,
      messages: readAnswerMessages(answer.body).messages,
    })
  }
  const retryAfterMs = parseRetryAfter(answer.headers["retry-after"], now)
  if (status === 429) {
    return new MiposRateLimitedError({ status, retryAfterMs })
  }
  if (status === 503 && retryAfterMs !== undefined) {
    return new MiposNotSentError({
      message: "mipOS is not available at the moment",
      status,
      retryAfterMs,
    })
  }
  if (status === 408 || status < 300 || status >= 500) {
    return new MiposAmbiguousError({ status })
  }
  const { messages, fields } = readAnswerMessages(answer.body)
  return new MiposRejectedError({ status, messages, fields: status === 422 ? fields : {} })
}
