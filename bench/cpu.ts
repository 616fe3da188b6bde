import { readFileSync } from "node:fs"

/** Linux counts a process' time in hundredths of a second. */
const TICK_MS = 10

/**
 * Milliseconds of CPU that a process has used; NaN where there is no `/proc`. Unlike calls per second, it
 * hardly depends on what else the machine does.
 */
export const cpuOf = (pid: number): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? []
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS
  } catch {
    return Number.NaN
  }
}
