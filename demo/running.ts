import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"

/** Whether a process of this number exists. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Not allowed to signal it: then it exists.
    return error instanceof Error && "code" in error && error.code === "EPERM"
  }
}

/** The command line of a process; undefined where it cannot be known. */
export function commandOf(pid: number): string | undefined {
  const file = `/proc/${pid}/cmdline`
  try {
    if (existsSync(file)) {
      return readFileSync(file, "utf8").replaceAll("\0", " ").trim()
    }
    return execFileSync("ps", ["-p", String(pid), "-o", "command="], {
      encoding: "utf8",
      stdio: "pipe",
    }).trim()
  } catch {
    return undefined
  }
}
