import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, resolve } from "node:path"
import type { JudgedItem } from "./wave"

/** What a run of the rig found, check by check. */
export class Summary {
  private passed = 0
  private readonly failures: string[] = []

  pass(count = 1): void {
    this.passed += count
  }

  /** Prints what is wrong at once, so that a run that is broken off has said it. */
  fail(what: string): void {
    this.failures.push(what)
    console.error(`FAILED: ${what}`)
  }

  get failed(): number {
    return this.failures.length
  }

  /** Prints the last line, and writes the counts where `.ci/count-tests.js` finds them. */
  end(outputFile: string | undefined): void {
    console.log(`\nTests: ${this.passed} passed, ${this.failed} failed`)
    if (outputFile !== undefined) {
      const file = resolve(outputFile)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(
        file,
        JSON.stringify({
          numPassedTests: this.passed,
          numFailedTests: this.failed,
          numRuntimeErrorTestSuites: 0,
          success: this.failed === 0,
        })
      )
    }
    process.exitCode = this.failed === 0 && this.passed > 0 ? 0 : 1
  }
}

/** Everything that is known of an item whose stock is not what it should be. */
export const describeItem = ({ seed, item, evidence, verdict }: JudgedItem): string => {
  const began = evidence.operations[0]?.sentAt ?? 0
  const { operations, ...numbers } = evidence
  return [
    `history ${seed}, item ${item}: ${JSON.stringify(verdict)}`,
    `  ${JSON.stringify(numbers)}`,
    ...operations.map(
      ({ kind, value, sentAt, lostAt, fault }) =>
        `  ${kind} ${value} sent at ${sentAt - began} ms` +
        `${lostAt === null ? "" : `, lost at ${lostAt - began} ms`} ${fault}`
    ),
  ].join("\n")
}
