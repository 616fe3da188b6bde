import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { basename, join } from "node:path"
import { ROOT, STORE_FOLDER } from "./environment"

/**
 * Makes the folder of a store that is the demo's, with more folders of source (routes, subscribers)
 * beside it. It is written anew when missing, and ignored by git like everything in `.demo`. Returns its
 * path.
 */
export const prepareStoreFolder = (name: string, ...more: readonly string[]): string => {
  const folder = join(ROOT, ".demo", name)
  const source = join(folder, "src")
  mkdirSync(source, { recursive: true })
  writeFileSync(
    join(folder, "medusa-config.js"),
    `module.exports = require(${JSON.stringify(join(STORE_FOLDER, "medusa-config.js"))})\n`
  )
  // Medusa's commands only run where its package is named.
  copyFileSync(join(STORE_FOLDER, "package.json"), join(folder, "package.json"))
  const sources = readdirSync(join(STORE_FOLDER, "src")).map((entry) =>
    join(STORE_FOLDER, "src", entry)
  )
  for (const target of [...sources, ...more]) {
    const link = join(source, basename(target))
    if (!existsSync(link)) {
      symlinkSync(target, link, "junction")
    }
  }
  return folder
}
