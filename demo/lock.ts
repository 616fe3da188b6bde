import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { PATHS } from "./paths"
import { commandOf, isRunning } from "./running"
import { DemoError } from "./settings"

/** The process that runs the demo now, if any. */
export function runningDemo(): number | undefined {
  if (!existsSync(PATHS.lock)) {
    return undefined
  }
  const pid = Number.parseInt(readFileSync(PATHS.lock, "utf8"), 10)
  // Numbers are given out again: only a process that is a demo counts.
  const isDemo = /demo[\\/]main/.test(commandOf(pid) ?? "demo/main")
  return pid > 0 && pid !== process.pid && isRunning(pid) && isDemo ? pid : undefined
}

/** Makes this process the one demo of this folder. Returns whether an earlier one was cut off. */
export function takeLock(): { lastWasCutOff: boolean } {
  const pid = runningDemo()
  if (pid !== undefined) {
    throw new DemoError(
      `The demo is already running (process ${pid}). Stop it with Ctrl-C in its terminal, or "kill ${pid}".`
    )
  }
  const lastWasCutOff = existsSync(PATHS.lock)
  mkdirSync(PATHS.runtime, { recursive: true })
  rmSync(PATHS.lock, { force: true })
  // "wx" fails if another start was faster by a moment.
  writeFileSync(PATHS.lock, `${process.pid}\n`, { flag: "wx" })
  return { lastWasCutOff }
}

export function releaseLock(): void {
  rmSync(PATHS.lock, { force: true })
}
