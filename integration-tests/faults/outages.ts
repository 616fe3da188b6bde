import { setTimeout as wait } from "node:timers/promises"
import { Life } from "./life"
import { miposOutage } from "./mipos-outage"
import type { FaultOptions } from "./options"
import { postgresOutage } from "./postgres-outage"
import { endOfLog, show, type Shown } from "./report"
import { describe, judge } from "./verdict"

/** Something that a store needs is away for a while. */
export interface Outage {
  name: string
  life: Life
  /** Done over and over before it is away, and while it is. */
  whileThere(): Promise<void>[]
  whileAway(): Promise<void>[]
  begin(): Promise<void>
  end(): Promise<void>
  close(): Promise<void>
}

const BEFORE_MS = 5_000
const ROUND_MS = 1_000

/** Runs all outages at once, each with a store of its own, for the whole of the time that was asked for. */
export const runOutages = async (options: FaultOptions): Promise<Shown[]> => {
  console.log(`\nOutages of ${options.outageMinutes} minute(s)`)
  const outages = { mipOS: miposOutage, PostgreSQL: postgresOutage }
  const seed = options.seeds[0] ?? 1
  return Promise.all(
    Object.entries(outages).map(([name, open]) =>
      show(`outage of ${name}`, async () => {
        const outage = await open(seed)
        try {
          return await runOutage(outage, options.outageMinutes * 60_000)
        } finally {
          await outage.close()
        }
      })
    )
  )
}

const runOutage = async (outage: Outage, milliseconds: number): Promise<Shown> => {
  const { life, name } = outage
  const { connected } = life.stack
  const { pid } = connected.store
  const problems: string[] = []

  await keepBusy(() => outage.whileThere(), BEFORE_MS)
  await outage.begin()
  await keepBusy(() => outage.whileAway(), milliseconds)
  await outage.end()
  const since = Date.now()
  const hasSurvived = isRunning(pid)
  if (!hasSurvived) {
    problems.push("The store's process did not survive it.")
    await connected.restart("kill")
  }
  const verdict = await judge(life, since)

  if (verdict.settledAfter === null) {
    problems.push(`Not settled within 60 s of its end:\n${verdict.unsettled}`)
  }
  problems.push(...verdict.wrong.map((wrong) => describe(life, wrong)))
  if (verdict.unbalanced > 0) {
    problems.push(`The ledger of ${verdict.unbalanced} position(s) does not add up.`)
  }
  console.log(
    `  ${name}: ${verdict.settledAfter === null ? "not settled in time" : `settled after ${verdict.settledAfter.toFixed(1)} s`}, ` +
      `${problems.length === 0 ? "ok" : "WRONG"}`
  )
  if (problems.length > 0) {
    console.log(
      [...problems, endOfLog(connected.store)]
        .map((text) => text.replace(/^/gm, "      "))
        .join("\n")
    )
  }
  return { name: `outage of ${name}`, problems }
}

/** Does so round after round; what fails because something is away is what the outage is about. */
const keepBusy = async (round: () => Promise<void>[], milliseconds: number): Promise<void> => {
  const deadline = Date.now() + milliseconds
  while (Date.now() < deadline) {
    await Promise.race([
      Promise.all([Promise.allSettled(round()), wait(ROUND_MS)]),
      // A call that hangs must not make the outage longer.
      wait(Math.max(0, deadline - Date.now())),
    ])
  }
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
