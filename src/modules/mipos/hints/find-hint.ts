import type { HintResponse } from "../../../types/admin-api"
import { readAnswerMessages } from "../client/answer-messages"
import type { PauseCause } from "../engine/link-state"
import type { Problem } from "../mapping"
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

/** Problems that are found before anything is sent have the hint of their name. */
type OwnProblem = Exclude<Problem["code"], "rejected">
const OWN_PROBLEMS: Record<OwnProblem, HintCode> = {
  no_name: "no_name",
  no_external_id: "no_external_id",
  external_id_taken: "external_id_taken",
  no_unit: "no_unit",
  unknown_unit: "unknown_unit",
  ambiguous_unit: "ambiguous_unit",
  no_supplier: "no_supplier",
  no_cost: "no_cost",
  invalid_cost: "invalid_cost",
  invalid_stock: "invalid_stock",
  unfit_text: "unfit_text",
  drifted: "drifted",
  busy: "busy",
  excluded: "excluded",
}

const ownProblems: ReadonlyMap<string, HintCode> = new Map(Object.entries(OWN_PROBLEMS))

/** Advice for why an item was left out: by its code, or by mipOS' words where it was mipOS who said no. */
export const hintOfProblem = (
  problem: { code: string; message: string },
  about: HintSubject = {}
): Hint | null => {
  const code = ownProblems.get(problem.code)
  return code === undefined ? findHint([problem.message], about) : hintOf(code, about)
}

const PAUSES: Record<PauseCause, HintCode> = {
  rate_limited: "rate_limited",
  credentials: "credentials_refused",
  unreachable: "unreachable",
  errors: "answers_with_errors",
  no_answer: "no_answer",
  refused: "link_refused",
}

const pauses: ReadonlyMap<string, HintCode> = new Map(Object.entries(PAUSES))

/**
 * Advice for why sending waits: by mipOS' words where it refused, else by the cause; null while it does
 * not wait.
 *
 * @param cause a `PauseCause`, as the link's row has it.
 */
export const hintOfPause = (
  cause: string | null,
  reason: string | null,
  about: HintSubject = {}
): Hint | null => {
  const said = cause === "refused" && reason !== null ? findHint([reason], about) : null
  const code = pauses.get(cause ?? "")
  return said ?? (code === undefined ? null : hintOf(code, about))
}

/** Advice for what a call came to, as the ledger keeps it: an answer of mipOS, or an error's report. */
export const hintOfAnswer = (answer: unknown, about: HintSubject = {}): Hint | null =>
  findHint(readAnswerMessages(answer).messages, about)
