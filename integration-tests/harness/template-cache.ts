import { execFile } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs"
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
  try {
    await copy(source, data)
    return true
  } catch (error) {
    console.warn(`The kept template cannot be used, and is made anew: ${String(error)}`)
    rmSync(data, { recursive: true, force: true })
    return false
  }
}

/**
 * Keeps the files in `data` for the next run; the server on them must have ended. Not being able to, for
 * instance because a run beside this one keeps the same, only costs the next run its half minute.
 */
export const keepTemplate = async (data: string): Promise<void> => {
  try {
    rmSync(CACHE, { recursive: true, force: true })
    mkdirSync(CACHE, { recursive: true })
    // Under another name until it is complete: another run may look for it.
    const draft = join(mkdtempSync(join(CACHE, "new-")), "data")
    await copy(data, draft)
    renameSync(draft, cached())
  } catch (error) {
    console.warn(`The template is not kept for the next run: ${String(error)}`)
  }
}

/** With owners and modes, which PostgreSQL insists on. */
const copy = (from: string, to: string): Promise<unknown> => run("cp", ["-a", from, to])
