import { execFile } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import { fingerprintOf } from "../../demo/fingerprint"
import { ROOT } from "./environment"

const run = promisify(execFile)

/**
 * PostgreSQL's files with the migrated and filled database in them, from one run of a suite to the next:
 * making them takes half a minute, copying them a second. By what they are made of, and only the last kept.
 */
const CACHE = join(ROOT, "tmp/template")

/** Everything that decides what is in the database: the versions, the schema, and what it is filled with. */
const SOURCES = [
  "package-lock.json",
  ".medusa/server/src/links",
  ".medusa/server/src/modules/mipos/migrations",
  ".medusa/server/src/modules/mipos/models",
  "demo",
].map((path) => join(ROOT, path))

const cached = (): string => join(CACHE, fingerprintOf(SOURCES))

/** Puts the kept files to `data`. @returns false when there are none of the same making */
export const restoreTemplate = async (data: string): Promise<boolean> => {
  const source = cached()
  if (!existsSync(source)) {
    return false
  }
  await copy(source, data)
  return true
}

/** Keeps the files in `data` for the next run; the server on them must have ended. */
export const keepTemplate = async (data: string): Promise<void> => {
  mkdirSync(CACHE, { recursive: true })
  for (const name of readdirSync(CACHE)) {
    rmSync(join(CACHE, name), { recursive: true })
  }
  // Under another name until it is complete: another run may look for it.
  const draft = join(mkdtempSync(join(CACHE, "new-")), "data")
  await copy(data, draft)
  renameSync(draft, cached())
}

/** With owners and modes, which PostgreSQL insists on. */
const copy = (from: string, to: string): Promise<unknown> => run("cp", ["-a", from, to])
