/**
 * Sums jest's results in a folder and prints the line that ends a run; a suite that could not even
 * be loaded counts as one failed test. Exits with 1 when nothing ran.
 */
const { readdirSync, readFileSync } = require("node:fs")
const { join } = require("node:path")

const folder = process.argv[2]
const results = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")))
const sum = (read) => results.reduce((total, result) => total + read(result), 0)

const passed = sum((result) => result.numPassedTests)
const failed = sum((result) => result.numFailedTests + result.numRuntimeErrorTestSuites)
console.log(`Tests: ${passed} passed, ${failed} failed`)
process.exitCode = passed > 0 && failed === 0 ? 0 : 1
