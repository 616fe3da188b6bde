import { killAt, type KillResult } from "./death"
import type { FaultOptions } from "./options"
import { largest, type Shown } from "./report"
import { openStack, type FaultStack } from "./stack"
import type { Death } from "./ways"

interface Order {
  death: Death
  seed: number
}

/** Kills a store at every checkpoint with every seed, several stores at once, and prints each. */
export const runKills = async (options: FaultOptions): Promise<Shown[]> => {
  const orders: Order[] = options.seeds.flatMap((seed) =>
    options.deaths.map((death) => ({ death, seed }))
  )
  const total = orders.length
  console.log(
    `\n${total} kills: ${options.deaths.length} checkpoints x seeds ${options.seeds.join(", ")}`
  )
  const results: KillResult[] = []
  const worker = async (): Promise<void> => {
    let stack: FaultStack | undefined
    for (let order = orders.shift(); order; order = orders.shift()) {
      stack ??= await openStack()
      const result = await attempt(stack, order)
      results.push(result)
      print(result, results.length, total)
      if (result.problems.length > 0) {
        // The next history must not begin with what this one left behind.
        await stack.close()
        stack = undefined
      }
    }
    await stack?.close()
  }
  await Promise.all(Array.from({ length: Math.min(options.parallel, total) }, worker))
  printSummary(results)
  return results.map(({ death, seed, problems }) => ({ name: `${death} seed ${seed}`, problems }))
}

const attempt = async (stack: FaultStack, { death, seed }: Order): Promise<KillResult> => {
  try {
    return await killAt(stack, death, seed)
  } catch (error) {
    // The rig itself failed, or the store did not start again.
    const problems = [error instanceof Error ? (error.stack ?? error.message) : String(error)]
    const nothing = {
      killedAfter: null,
      bootSeconds: 0,
      settledAfter: null,
      lost: 0,
      twice: 0,
      flagged: 0,
    }
    return { death, seed, ...nothing, problems }
  }
}

const print = (result: KillResult, nth: number, total: number): void => {
  const seconds = (value: number | null): string =>
    value === null ? "never" : `${value.toFixed(1)} s`
  console.log(
    `${String(nth).padStart(4)}/${total}  seed ${String(result.seed).padEnd(4)} ` +
      `${result.death.padEnd(26)} killed after ${seconds(result.killedAfter).padEnd(7)} ` +
      `up after ${seconds(result.bootSeconds).padEnd(7)} settled after ${seconds(result.settledAfter).padEnd(7)} ${result.problems.length === 0 ? "ok" : "WRONG"}`
  )
  if (result.problems.length > 0) {
    console.log(result.problems.map((text) => text.replace(/^/gm, "      ")).join("\n"))
    console.log(
      `      Again: npm run test:faults -- --checkpoint ${result.death} --seed ${result.seed}`
    )
  }
}

const printSummary = (results: readonly KillResult[]): void => {
  const sum = (read: (result: KillResult) => number): number =>
    results.reduce((total, result) => total + read(result), 0)
  console.log(
    `\nKills: ${sum((result) => Number(result.killedAfter !== null))}, ` +
      `movements lost: ${sum(({ lost }) => lost)}, applied twice: ${sum(({ twice }) => twice)}, ` +
      `slowest settled ${largest(results.map(({ settledAfter }) => settledAfter)).toFixed(1)} s after the restarted store answered ` +
      `(which took ${largest(results.map(({ bootSeconds }) => bootSeconds)).toFixed(1)} s at most), ` +
      `flagged: ${sum(({ flagged }) => flagged)}, ` +
      `histories that are not right: ${sum(({ problems }) => Number(problems.length > 0))}`
  )
}
