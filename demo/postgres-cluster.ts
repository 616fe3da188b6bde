import { spawn } from "node:child_process"
import {
  chmodSync,
  chownSync,
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { PostgresStartError, type PostgresBinaries } from "./postgres-binaries"
import { lastLines } from "./postgres-log"

export interface Initialisation {
  binaries: PostgresBinaries
  folder: string
  data: string
  user: string
  password: string
  logFile: string
}

/** Creates the files of a new, empty PostgreSQL in `data`. */
export async function initialise(options: Initialisation): Promise<void> {
  const { binaries, folder, data, user, password, logFile } = options
  // In a folder of another name until it is complete: a run that is killed half-way leaves no half database.
  const draft = `${data}.new`
  const passwordFile = join(folder, "password")
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (binaries.identity) {
    chownSync(draft, binaries.identity.uid, binaries.identity.gid)
    chownSync(passwordFile, binaries.identity.uid, binaries.identity.gid)
    chmodSync(folder, 0o755)
  }
  const log = openSync(logFile, "a")
  try {
    const child = spawn(
      binaries.initdb,
      [
        `--pgdata=${draft}`,
        `--username=${user}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // The same text rules on every machine, whatever locales it has.
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-sync",
      ],
      { ...binaries.identity, cwd: draft, stdio: ["ignore", log, log] }
    )
    const code = await new Promise<number | null>((settle, reject) => {
      child.once("error", reject)
      child.once("exit", settle)
    })
    if (code !== 0) {
      throw new PostgresStartError(`Cannot create a database in ${data}.\n${lastLines(logFile)}`)
    }
  } finally {
    closeSync(log)
    rmSync(passwordFile, { force: true })
  }
  renameSync(draft, data)
}
