import { printTable } from "../../bench/table"
import type { JudgedItem } from "./wave"

/**
 * Lists the cases in which no client of mipOS could have kept both sides equal, counted by kind, and
 * whether the position says so.
 */
export const reportImpossible = (judged: readonly JudgedItem[]): void => {
  const rows = new Map<string, { flagged: number; unflagged: number }>()
  for (const { verdict } of judged) {
    if (verdict.outcome === "impossible") {
      const row = rows.get(verdict.kind) ?? { flagged: 0, unflagged: 0 }
      row[verdict.flagged ? "flagged" : "unflagged"] += 1
      rows.set(verdict.kind, row)
    }
  }
  printTable(
    "What mipOS makes impossible",
    ["kind", "flagged", "unflagged"],
    [...rows].map(([kind, counts]) => [kind, String(counts.flagged), String(counts.unflagged)])
  )
}
