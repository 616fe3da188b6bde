import { spawn, type ChildProcess } from "node:child_process"
import { closeSync, existsSync, openSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { PostgresStartError, type PostgresBinaries } from "./postgres-binaries"
import { lastLines } from "./postgres-log"

const START_TIMEOUT_MILLISECONDS = 60_000
export const STOP_TIMEOUT_MILLISECONDS = 10_000

export interface ServerStart {
  binaries: PostgresBinaries
  data: string
  port: number
  settings: Record<string, string>
  logFile: string
}

/** Starts the server and waits until it takes connections. */
export async function startServer(start: ServerStart): Promise<ChildProcess> {
  const attempts = 5
  for (let attempt = 1; ; attempt += 1) {
    const offset = existsSync(start.logFile) ? readFileSync(start.logFile).length : 0
    const server = spawnServer(start)
    if (await isReady(server, start.data)) {
      return server
    }
    const output = readFileSync(start.logFile).subarray(offset).toString("utf8")
    // After a kill -9 of the server its helpers need a moment to notice.
    if (attempt === attempts || !output.includes("shared memory block")) {
      throw new PostgresStartError(`PostgreSQL did not start.\n${lastLines(start.logFile)}`)
    }
    await wait(500)
  }
}

function spawnServer({ binaries, data, port, settings, logFile }: ServerStart): ChildProcess {
  const all = {
    listen_addresses: "localhost",
    // No socket file: nothing to collide with, and no folder to be writable.
    unix_socket_directories: "",
    max_connections: "200",
    ...settings,
  }
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`])
  const log = openSync(logFile, "a")
  // A group of its own: Ctrl-C in the terminal is for us, and we end the server last.
  const child = spawn(binaries.postgres, ["-D", data, "-p", String(port), ...flags], {
    ...binaries.identity,
    cwd: data,
    detached: true,
    stdio: ["ignore", log, log],
  })
  child.once("error", () => undefined)
  closeSync(log)
  return child
}

/** The eighth line of postmaster.pid is the server's own word on how far it is (pg_ctl reads it too). */
async function isReady(server: ChildProcess, data: string): Promise<boolean> {
  const file = join(data, "postmaster.pid")
  const deadline = Date.now() + START_TIMEOUT_MILLISECONDS
  while (Date.now() < deadline) {
    if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) {
      return false
    }
    const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : []
    if (lines[0] === String(server.pid) && lines[7]?.trim() === "ready") {
      return true
    }
    await wait(25)
  }
  server.kill("SIGKILL")
  return false
}

/**
 * Nothing tells a server that its starter was killed with -9. This shell waits for the end of a pipe that
 * only we hold open.
 */
export function endWithUs(server: ChildProcess): ChildProcess | undefined {
  if (process.platform === "win32") {
    return undefined
  }
  const script = 'read -r line; kill -INT "$1"'
  const watcher = spawn("sh", ["-c", script, "sh", String(server.pid)], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  })
  watcher.once("error", () => undefined)
  watcher.unref()
  server.unref()
  return watcher
}

/** Ends the server, at first kindly, and waits for it. */
export async function endServer(server: ChildProcess, exited: Promise<void>): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) {
    return
  }
  server.ref()
  // PostgreSQL's words: SIGINT ends it fast and cleanly, SIGQUIT at once.
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    server.kill(signal)
    const timer = new AbortController()
    const late = wait(STOP_TIMEOUT_MILLISECONDS, "late", { signal: timer.signal }).catch(() => "")
    const outcome = await Promise.race([exited.then(() => "ended"), late])
    timer.abort()
    if (outcome === "ended") {
      return
    }
  }
}
