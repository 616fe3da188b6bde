import type { HintResponse } from "../../../types/admin-api"
import { settingOf, type HintSubject } from "./hint-settings"
import { HINT_TEXTS, type HintCode } from "./hint-texts"
import { MIPOS_WORDS } from "./mipos-words"

/** Advice that belongs to an error; `code` is stable. Errors are never classified by it. */
export interface Hint extends HintResponse {
  code: HintCode
}

/** Words longer than this are no sentence of mipOS; they are looked at no further. */
const LONGEST_WORDS = 4_000

/** A text of the vendor's page as a pattern: it may stand within a sentence, `____` is anything. */
const patternOf = (text: string): RegExp =>
  new RegExp(
    text
      .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
      // Full stops come and go with those who write such texts.
      .replace(/\\\.$/, "(?![\\w])")
      .replace(/____/g, ".{0,200}?"),
    "i"
  )

const PATTERNS = MIPOS_WORDS.flatMap(([code, texts]) =>
  texts.map((text) => ({ code, pattern: patternOf(text) }))
)

/** Every hint whose words are among these, what has to be put right first in front. Exported for its test. */
export const hintCodesOf = (messages: readonly string[]): HintCode[] => {
  const words = messages.map((message) => message.slice(0, LONGEST_WORDS).replace(/\s+/g, " "))
  return [
    ...new Set(
      PATTERNS.filter(({ pattern }) => words.some((text) => pattern.test(text))).map(
        ({ code }) => code
      )
    ),
  ]
}

/** A hint by its code, with where it is acted upon. */
export const hintOf = (code: HintCode, about: HintSubject = {}): Hint => ({
  code,
  cause: HINT_TEXTS[code].cause,
  what_to_do: HINT_TEXTS[code].do,
  setting: settingOf(code, about),
})

/**
 * Advice for words of mipOS; null when nobody knows them. Of several, what has to be put right first.
 *
 * @param messages as mipOS said them, or sentences that quote it.
 */
export const findHint = (messages: readonly string[], about: HintSubject = {}): Hint | null => {
  const [code] = hintCodesOf(messages)
  return code === undefined ? null : hintOf(code, about)
}
