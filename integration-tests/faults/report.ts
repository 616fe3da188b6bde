import { mkdirSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import type { Store } from "../harness/store"

/** One thing that was shown, or was not. */
export interface Shown {
  name: string
  problems: string[]
}

/** Writes the results so that whoever reads jest's can count them. */
export const writeResults = (file: string, shown: readonly Shown[]): void => {
  const failed = shown.filter(({ problems }) => problems.length > 0)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(
    file,
    JSON.stringify({
      success: failed.length === 0,
      numTotalTests: shown.length,
      numPassedTests: shown.length - failed.length,
      numFailedTests: failed.length,
      numRuntimeErrorTestSuites: 0,
      testResults: shown.map(({ name, problems }) => ({
        name,
        status: problems.length === 0 ? "passed" : "failed",
        message: problems.join("\n"),
      })),
    })
  )
}

/** The largest of these; 0 when there are none. */
export const largest = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((most, number) => Math.max(most, number ?? 0), 0)

/** What the store said last, without the requests that it answered. */
export const endOfLog = (store: Store): string =>
  `The end of the store's log:\n${store
    .log()
    .split("\n")
    .filter((line) => !line.includes('"level":"http"'))
    .join("\n")
    .slice(-1_500)}`

/** Shows something; what could not even be tried counts as not shown. */
export const show = async (name: string, work: () => Promise<Shown>): Promise<Shown> => {
  try {
    return await work()
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error)
    console.log(`  ${name}: WRONG\n${problem.replace(/^/gm, "      ")}`)
    return { name, problems: [problem] }
  }
}
