import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** One hash over the names and contents of files and folders; what does not exist counts as that. */
export function fingerprintOf(paths: string[]): string {
  const hash = createHash("sha256")
  const add = (path: string) => {
    if (!existsSync(path)) {
      hash.update(`none ${path}\n`)
    } else if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) {
        add(join(path, name))
      }
    } else {
      hash.update(`file ${path}\n`).update(readFileSync(path))
    }
  }
  paths.forEach(add)
  return hash.digest("hex")
}

/** Runs `build` unless `file` says that the last one was made of the same sources. */
export async function buildIfChanged(
  file: string,
  sources: string[],
  output: string,
  build: () => Promise<void>
): Promise<void> {
  const fingerprint = fingerprintOf(sources)
  const last = existsSync(file) ? readFileSync(file, "utf8") : ""
  if (last === fingerprint && existsSync(output)) {
    return
  }
  await build()
  writeFileSync(file, fingerprint)
}
