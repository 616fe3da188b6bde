import { parseArgs } from "node:util"
import globalSetup from "../harness/global-setup"
import globalTeardown from "../harness/global-teardown"
import { checkKills, checkOutage, checkRoles } from "./cluster-checks"
import { playHistories } from "./play-histories"
import { startRedis, type Redis } from "./redis"
import { startStack, type RigStack } from "./stack"
import { Summary } from "./summary"

interface ClusterRun {
  locking: "redis" | "postgres"
  redisKeeps: boolean
  seed: number
  histories: number
  loadSeconds: number
  outageMinutes: number
}

/** `npm run test:cluster`: two servers and a worker on Redis; see docs/testing.md. */
const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      quick: { type: "boolean", default: false },
      seed: { type: "string" },
      locking: { type: "string", multiple: true },
      "outage-minutes": { type: "string" },
      outputFile: { type: "string" },
      json: { type: "boolean" },
    },
  })
  const { quick } = values
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000) * 1_000)
  const outageMinutes = Number(values["outage-minutes"] ?? (quick ? 0.5 : 10))
  console.log(
    `Seed ${seed}. Again: npm run test:cluster -- --seed ${seed}${quick ? " --quick" : ""}`
  )
  const lockings = (["redis", "postgres"] as const).filter(
    (locking) => values.locking?.includes(locking) ?? (!quick || locking === "redis")
  )
  const summary = new Summary()
  await globalSetup()
  try {
    for (const [nth, locking] of lockings.entries()) {
      await runCluster(
        {
          locking,
          // Once as it should be kept, and once as it must not be, which must do no harm either.
          redisKeeps: locking === "postgres",
          seed: seed + nth * 500,
          histories: quick ? 10 : 40,
          loadSeconds: quick ? 30 : 90,
          outageMinutes,
        },
        summary
      )
    }
  } finally {
    await globalTeardown()
  }
  summary.end(values.outputFile)
}

const runCluster = async (run: ClusterRun, summary: Summary): Promise<void> => {
  const { locking, redisKeeps, seed } = run
  console.log(
    `\nTwo servers and a worker, locking by ${locking}, a Redis that ${redisKeeps ? "keeps" : "loses"} what it holds`
  )
  let redis: Redis | undefined
  let stack: RigStack | undefined
  try {
    redis = await startRedis(redisKeeps)
    stack = await startStack({
      members: [
        { name: "server-1", workerMode: "server" },
        { name: "server-2", workerMode: "server" },
        { name: "worker", workerMode: "worker" },
      ],
      environment: { REDIS_URL: redis.url, DEMO_LOCKING: locking, DATABASE_POOL_MAX: "20" },
    })
    await playHistories(stack, { seed, count: run.histories, atOnce: 20 }, summary)
    await checkRoles(stack, seed + 400, summary)
    await checkKills(stack, { seed: seed + 410, seconds: run.loadSeconds }, summary)
    await checkOutage(stack, redis, { seed: seed + 440, seconds: run.outageMinutes * 60 }, summary)
  } catch (error) {
    summary.fail(String(error))
    stack?.members.forEach(({ name, store }) =>
      console.error(`The end of ${name}'s log:\n${store.log().slice(-2_000)}`)
    )
  } finally {
    await stack?.close()
    await redis?.close()
  }
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => process.exit(1))
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  }
)
