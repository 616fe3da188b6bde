import globalSetup from "../harness/global-setup"
import globalTeardown from "../harness/global-teardown"
import { runKills } from "./kills"
import { readOptions, type FaultOptions, type Part } from "./options"
import { runOutages } from "./outages"
import { runPromptness } from "./promptness"
import { writeResults, type Shown } from "./report"

const RUN: Record<Part, (options: FaultOptions) => Promise<Shown[]>> = {
  kills: runKills,
  outages: runOutages,
  promptness: runPromptness,
}

/** `npm run test:faults`: what may break a store, done to a real one. See docs/testing.md. */
const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2))
  await globalSetup()
  const shown: Shown[] = []
  try {
    for (const part of options.parts) {
      shown.push(...(await RUN[part](options)))
    }
  } finally {
    await globalTeardown()
  }
  if (options.outputFile !== undefined) {
    writeResults(options.outputFile, shown)
  }
  const failed = shown.filter(({ problems }) => problems.length > 0).length
  console.log(`\ntest:faults: ${shown.length - failed} shown, ${failed} not`)
  process.exitCode = failed === 0 && shown.length > 0 ? 0 : 1
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  }
)
