import { readFileSync, writeFileSync } from "node:fs"

/** What a process holds in memory, in MiB; NaN where there is no `/proc`. */
export const residentMemory = (pid: number): number => statusOf(pid, "VmRSS")

/** Forgets the peak so far, so that the next one read is that of what comes. */
export const forgetPeak = (pid: number): void => {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, "5")
  } catch {
    // Elsewhere the peak is NaN anyway.
  }
}

/** The most that a process held at once since `forgetPeak`, in MiB. */
export const peakMemory = (pid: number): number => statusOf(pid, "VmHWM")

const statusOf = (pid: number, field: string): number => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8")
    return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1]) / 1_024
  } catch {
    return Number.NaN
  }
}
