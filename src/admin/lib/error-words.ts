import { en } from "../i18n/en"
import { ApiError } from "./api-error"
import { errorMessage, isUnreached } from "./error-message"
import { hintOfWords } from "./hints"
import { refusalOf } from "./refusals"

type ErrorCode = keyof typeof en.errors
type Refusal = NonNullable<ReturnType<typeof refusalOf>>

/** How an error is told: by a text of the admin's, or in words that only the server has. */
export type ErrorWords =
  | { by: "unreached" }
  | { by: "code"; code: ErrorCode; words: string }
  | { by: "refusal"; refusal: Refusal }
  | { by: "words"; words: string; withoutAdvice: string }

const isKnown = (code: string | null): code is ErrorCode =>
  code !== null && Object.hasOwn(en.errors, code)

/** The first that fits, from the surest: a code, a sentence that is known, and then the words as they are. */
export const errorWords = (error: unknown): ErrorWords => {
  const words = errorMessage(error)
  if (isUnreached(error)) {
    return { by: "unreached" }
  }
  if (error instanceof ApiError && isKnown(error.code)) {
    return { by: "code", code: error.code, words }
  }
  const refusal = refusalOf(words)
  if (refusal !== undefined) {
    return { by: "refusal", refusal }
  }
  // The API puts its advice behind mipOS's words, and the hint beside them has it in every language.
  const advice = hintOfWords(words)?.what_to_do ?? ""
  return { by: "words", words, withoutAdvice: words.replace(advice, "").trim() }
}
