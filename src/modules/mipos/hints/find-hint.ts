import { readAnswerMessages } from "../client/answer-messages"
import type { PauseCause } from "../engine/link-state"
import type { Problem } from "../mapping"
import { findHint, hintOf, type Hint } from "./hint-of-words"
import type { HintSubject } from "./hint-settings"
import type { HintCode } from "./hint-texts"

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
