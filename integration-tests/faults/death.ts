import { createChance } from "./chance"
import { Life } from "./life"
import type { FaultStack } from "./stack"
import { describe, judge } from "./verdict"
import { wayTo, type Death } from "./ways"

/** From here on a process that does not come to its checkpoint never will. */
const LONGEST_LIFE_MS = 90_000
const LONGEST_ANY_MOMENT_MS = 6_000

/** What became of one kill. */
export interface KillResult {
  death: Death
  seed: number
  /** Null when the process did not come to its death. */
  killedAfter: number | null
  /** How long the next process took to answer. */
  bootSeconds: number
  /** From then on; null when it was not in time. */
  settledAfter: number | null
  lost: number
  twice: number
  /** Wrong, but shown to a person on the position itself. */
  flagged: number
  /** Empty when all is right. */
  problems: string[]
}

/**
 * Lets a store work until it dies at this point, starts another on what is left, and says whether all
 * is settled and exact within 60 s of the moment at which that one answers.
 */
export const killAt = async (
  stack: FaultStack,
  death: Death,
  seed: number
): Promise<KillResult> => {
  const began = Date.now()
  const life = new Life(stack, seed, death)
  const result: KillResult = {
    death,
    seed,
    killedAfter: null,
    bootSeconds: 0,
    settledAfter: null,
    lost: 0,
    twice: 0,
    flagged: 0,
    problems: [],
  }
  try {
    await die(life, death, seed)
    result.killedAfter = (Date.now() - began) / 1_000
  } catch (error) {
    result.problems.push(error instanceof Error ? error.message : String(error))
  }
  stack.killSwitch.disarm()
  if (life.chance.happens(0.5)) {
    await stack.connected.simulator.clearFaults()
  }
  const restarted = Date.now()
  await stack.connected.restart("kill")
  const answering = Date.now()
  result.bootSeconds = (answering - restarted) / 1_000
  const verdict = await judge(life, answering)
  await stack.connected.simulator.clearFaults()

  result.settledAfter = verdict.settledAfter
  if (verdict.settledAfter === null) {
    result.problems.push(
      `Not settled within 60 s after the restarted store answered:\n${verdict.unsettled}`
    )
  }
  for (const wrong of verdict.wrong) {
    result.lost += Number(wrong.medusa === "lost") + Number(wrong.mipos === "lost")
    result.twice += Number(wrong.medusa === "twice") + Number(wrong.mipos === "twice")
    result.flagged += Number(wrong.position.drifted)
    result.problems.push(describe(life, wrong))
  }
  if (verdict.unbalanced > 0) {
    result.problems.push(`The ledger of ${verdict.unbalanced} position(s) does not add up.`)
  }
  if (result.problems.length > 0) {
    result.problems.push(
      `The end of the store's log:\n${stack.connected.store.log().slice(-1_500)}`
    )
  }
  return result
}

const die = async (life: Life, death: Death, seed: number): Promise<void> => {
  const { stack } = life
  const way = wayTo(death)
  await way.before?.(life)
  if (death === "any.moment") {
    const { store } = stack.connected
    const timer = setTimeout(
      () => void store.kill(),
      createChance(seed, "moment").between(1, LONGEST_ANY_MOMENT_MS)
    )
    life.makeTrouble()
    await life.goOn(way.provoke, LONGEST_LIFE_MS).finally(() => clearTimeout(timer))
    return
  }
  const [least, most] = way.visits
  stack.killSwitch.arm(death, life.chance.between(least, most))
  if (way.before) {
    // It may come to its end before it is ready.
    await stack.connected.restart("kill").catch((error: unknown) => {
      if (!stack.killSwitch.hasStruck()) {
        throw error
      }
    })
  } else {
    life.makeTrouble()
  }
  await life.goOn(way.provoke, LONGEST_LIFE_MS)
  if (!stack.killSwitch.hasStruck()) {
    throw new Error("The process ended elsewhere than where it was to be killed.")
  }
}
