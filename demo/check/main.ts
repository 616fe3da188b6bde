import BigNumber from "bignumber.js"
import { valueAt } from "../admin-client"
import { seededRandom } from "../seeded-random"
import { DemoError } from "../settings"
import { editBothSides } from "./both-sides"
import { measureEdits } from "./edits"
import { findRunningDemo, keyOf, medusaStock, untilQuiet, type RunningDemo } from "./running-demo"
import { compareItems } from "./same-items"

const EDITS = 100
const EDITS_OF_BOTH_SIDES = 500
const LONGEST_P95_MS = 2_000

/**
 * `npm run demo:check`: measures the demo that runs in another terminal. Ends with 1 when something
 * is not as it should be. `DEMO_CHECK_SEED` repeats a run.
 */
async function main(): Promise<void> {
  const seed = Number(process.env["DEMO_CHECK_SEED"] ?? Date.now() % 1_000_000)
  const random = seededRandom(seed)
  console.log(`Seed ${seed}\n`)
  const demo = await findRunningDemo()
  await untilQuiet(demo)
  const wrong: string[] = []

  const same = await compareItems(demo)
  wrong.push(...same.wrong)
  console.log(`Items at mipOS: ${same.count}, different from Medusa's: ${same.wrong.length}`)

  const edits = await measureEdits(demo, EDITS, random)
  wrong.push(...edits.wrong)
  const p95 = percentile(edits.delays, 95)
  console.log(
    `${EDITS} edits in Medusa's admin API: ${EDITS - edits.wrong.length} arrived as one correct ` +
      `stock/update; ${percentile(edits.delays, 50)} ms in the median, ${p95} ms at the 95th percentile`
  )
  if (p95 >= LONGEST_P95_MS) {
    wrong.push(`The 95th percentile is ${p95} ms; it should be below ${LONGEST_P95_MS}.`)
  }

  wrong.push(...(await checkSale(demo)))

  const both = await editBothSides(demo, EDITS_OF_BOTH_SIDES, random)
  wrong.push(...both.wrong)
  console.log(
    `${EDITS_OF_BOTH_SIDES} edits from both sides at once: ${both.medusaEdits} in Medusa, ` +
      `${both.miposMovements} at mipOS, ${both.pushes} pushes; items whose sums do not add up: ${both.wrong.length}`
  )

  const after = await compareItems(demo)
  wrong.push(...after.wrong)
  console.log(`Items at mipOS afterwards: ${after.count}, different: ${after.wrong.length}`)

  console.log(wrong.length === 0 ? "\nAll is as it should be." : `\nWrong:\n${wrong.join("\n")}`)
  process.exitCode = wrong.length === 0 ? 0 : 1
}

/** One sale at the inventory system: 204, and Medusa's stock follows. */
async function checkSale(demo: RunningDemo): Promise<string[]> {
  const [shelf] = demo.shelves
  if (!shelf) {
    return ["The demo has no items."]
  }
  const before = (await medusaStock(demo)).get(keyOf(shelf)) ?? "0"
  const answer = await demo.simulator.post("/_simulator/stock-updates", {
    store_id: shelf.storeId,
    external_id: shelf.externalId,
    movement_type: 2,
    quantity: "0.25",
  })
  const status = valueAt(answer, "webhook", "status")
  const after = (await medusaStock(demo)).get(keyOf(shelf)) ?? "0"
  console.log(
    `A sale of 0.25 at mipOS: the webhook was answered with ${String(status)}, Medusa's stock went from ${before} to ${after}`
  )
  return status === 204 && new BigNumber(before).minus("0.25").eq(after)
    ? []
    : ["The sale did not arrive in Medusa as it should."]
}

const percentile = (sorted: number[], percent: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0

main().catch((error: unknown) => {
  console.error(error instanceof DemoError ? error.message : error)
  process.exitCode = 1
})
