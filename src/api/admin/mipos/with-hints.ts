import { hintOfProblem, type HintSubject } from "../../../modules/mipos/hints"
import type { Problem } from "../../../types/admin-api"

/** Reasons as they are stored (`[{ code, message }]`, or null), each with its advice. */
export const withHints = (reasons: unknown, about: HintSubject): Problem[] =>
  (Array.isArray(reasons) ? reasons : []).flatMap((reason: unknown) => {
    if (!isReason(reason)) {
      return []
    }
    const { code, message } = reason
    return [{ code, message, hint: hintOfProblem(reason, about) }]
  })

const isReason = (value: unknown): value is { code: string; message: string } =>
  typeof value === "object" &&
  value !== null &&
  "code" in value &&
  typeof value.code === "string" &&
  "message" in value &&
  typeof value.message === "string"
