import { readFileSync } from "node:fs"

/** The end of a log, to show with an error. */
export function lastLines(file: string): string {
  return readFileSync(file, "utf8").trimEnd().split("\n").slice(-15).join("\n")
}
