import { spawn, type ChildProcess } from "node:child_process"
import { closeSync, existsSync, openSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { PATHS } from "./paths"
import { DemoError } from "./settings"

export interface ProgramOptions {
  /** For messages, and the name of the log: `.demo/<name>.log`. */
  name: string
  /** Arguments of node. */
  args: string[]
  folder: string
  environment: NodeJS.ProcessEnv
}

export interface Program {
  name: string
  logFile: string
  child: ChildProcess
  /** Settles with words on how it ended. */
  ended: Promise<string>
}

const STOP_TIMEOUT_MILLISECONDS = 10_000

/** The programs the launcher has started; each writes to a log of its own. */
export class Programs {
  private running: Program[] = []

  start({ name, args, folder, environment }: ProgramOptions): Program {
    const logFile = join(PATHS.runtime, `${name}.log`)
    const log = openSync(logFile, "w")
    // A group of its own: Ctrl-C in the terminal reaches only us, and we stop things in order.
    const child = spawn(process.execPath, ["-r", PATHS.endWithParent, ...args], {
      cwd: folder,
      env: environment,
      detached: true,
      stdio: ["ignore", log, log, "ipc"],
    })
    closeSync(log)
    const ended = new Promise<string>((settle) => {
      child.once("error", (error) => settle(`could not start: ${error.message}`))
      child.once("exit", (code, signal) => settle(signal ?? `code ${code ?? "unknown"}`))
    })
    const program = { name, logFile, child, ended }
    this.running.push(program)
    void ended.then(() => {
      this.running = this.running.filter((other) => other !== program)
    })
    return program
  }

  /** Runs a program to its end; throws with the end of its log when that is not a good one. */
  async run(options: ProgramOptions): Promise<void> {
    const program = this.start(options)
    const end = await program.ended
    if (end !== "code 0") {
      throw new DemoError(failure(program, end))
    }
  }

  /** Waits until `url` answers; throws when the program ends before that. */
  async waitUntilAnswers(program: Program, url: string, timeoutSeconds = 120): Promise<void> {
    const deadline = Date.now() + timeoutSeconds * 1000
    let end: string | undefined
    void program.ended.then((words) => (end = words))
    while (!(await answers(url))) {
      if (end !== undefined) {
        throw new DemoError(failure(program, end))
      }
      if (Date.now() > deadline) {
        throw new DemoError(failure(program, `no answer after ${timeoutSeconds} s`))
      }
      await wait(150)
    }
  }

  /** Tells of every program that ends from now on. */
  onEnd(listener: (program: Program, end: string) => void): void {
    for (const program of this.running) {
      void program.ended.then((end) => listener(program, end))
    }
  }

  /** Ends all, the last started first, and waits for each. */
  async stopAll(): Promise<void> {
    for (const program of [...this.running].reverse()) {
      signalGroup(program.child, "SIGTERM")
      const timer = new AbortController()
      const timeout = wait(STOP_TIMEOUT_MILLISECONDS, undefined, { signal: timer.signal })
      await Promise.race([program.ended, timeout.catch(() => undefined)])
      timer.abort()
      // Also after a good end: a helper it forked may still be there.
      signalGroup(program.child, "SIGKILL")
    }
  }

  killAll(): void {
    this.running.forEach(({ child }) => signalGroup(child, "SIGKILL"))
  }
}

/** What to tell when a program ended that should not have. */
export function failure({ name, logFile }: Pick<Program, "name" | "logFile">, end: string): string {
  const lines = existsSync(logFile) ? readFileSync(logFile, "utf8").trimEnd().split("\n") : []
  const tail = lines.slice(-20).map((line) => `    ${line}`)
  return [`${name} ended (${end}). The end of ${logFile}:`, ...tail].join("\n")
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) {
    return
  }
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, signal)
  } catch {
    // Nobody is left in the group.
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok
  } catch {
    return false
  }
}
