import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { join, resolve } from "node:path"
import { ROOT, STORE_FOLDER } from "../integration-tests/harness/environment"

/** Written anew when missing; ignored by git like everything in `.demo`. */
const FOLDER = join(ROOT, ".demo/bench-store")

/**
 * The folder of a store that is the demo's, with the routes that a measurement needs beside it. Returns
 * its path.
 */
export const prepareBenchStore = (): string => {
  const source = join(FOLDER, "src")
  mkdirSync(source, { recursive: true })
  writeFileSync(
    join(FOLDER, "medusa-config.js"),
    `module.exports = require(${JSON.stringify(join(STORE_FOLDER, "medusa-config.js"))})\n`
  )
  // Medusa's commands only run where its package is named.
  copyFileSync(join(STORE_FOLDER, "package.json"), join(FOLDER, "package.json"))
  const targets = [
    ...readdirSync(join(STORE_FOLDER, "src")).map((name) => join(STORE_FOLDER, "src", name)),
    resolve(__dirname, "store/api"),
    resolve(__dirname, "store/subscribers"),
  ]
  for (const target of targets) {
    const link = join(source, target.split("/").at(-1) ?? "")
    if (!existsSync(link)) {
      symlinkSync(target, link, "junction")
    }
  }
  return FOLDER
}
