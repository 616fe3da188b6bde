import { printTable } from "../../bench/table"
import type { JudgedItem } from "./wave"

/**
 * Lists the cases in which no client of mipOS could have kept both sides equal, counted by kind, and
 * whether the position says so. Returns those of which it does not.
 */
export const reportImpossible = (judged: readonly JudgedItem[]): JudgedItem[] => {
  const rows = new Map<string, { flagged: number; unflagged: number }>()
  const unflagged: JudgedItem[] = []
  for (const each of judged) {
    const { verdict } = each
    if (verdict.outcome === "impossible") {
      const row = rows.get(verdict.kind) ?? { flagged: 0, unflagged: 0 }
      row[verdict.flagged ? "flagged" : "unflagged"] += 1
      rows.set(verdict.kind, row)
      if (!verdict.flagged) {
        unflagged.push(each)
      }
    }
  }
  printTable(
    "What mipOS makes impossible",
    ["kind", "flagged", "unflagged"],
    [...rows].map(([kind, counts]) => [kind, String(counts.flagged), String(counts.unflagged)])
  )
  return unflagged
}
