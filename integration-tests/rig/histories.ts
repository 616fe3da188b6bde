import { parseArgs } from "node:util"
import globalSetup from "../harness/global-setup"
import globalTeardown from "../harness/global-teardown"
import { playHistories } from "./play-histories"
import { startStack } from "./stack"
import { Summary } from "./summary"

/** `npm run test:histories`: random histories of two Medusa processes and a mipOS; see docs/testing.md. */
const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      seeds: { type: "string", default: "200" },
      seed: { type: "string" },
      "at-once": { type: "string", default: "20" },
      outputFile: { type: "string" },
      json: { type: "boolean" },
    },
  })
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000) * 1_000)
  const count = Number(values.seeds)
  console.log(
    `${count} histories from seed ${seed}. Again: npm run test:histories -- --seed ${seed} --seeds ${count}`
  )
  const summary = new Summary()
  await globalSetup()
  try {
    const stack = await startStack({
      members: [
        { name: "first", workerMode: "shared" },
        { name: "second", workerMode: "shared" },
      ],
      environment: { DEMO_LOCKING: "postgres", DATABASE_POOL_MAX: "20" },
    })
    try {
      await playHistories(stack, { seed, count, atOnce: Number(values["at-once"]) }, summary)
    } finally {
      await stack.close()
    }
  } catch (error) {
    summary.fail(error instanceof Error ? (error.stack ?? error.message) : String(error))
  } finally {
    await globalTeardown()
  }
  summary.end(values.outputFile)
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  }
)
