import { CHECKPOINTS, type Checkpoint } from "../../src/modules/mipos/checkpoint"
import type { FaultRule } from "../../simulator"
import type { Life } from "./life"

/** Where a store can be killed: a checkpoint, or any moment. */
export type Death = Checkpoint | "any.moment"

/** What has to happen for the work to come to a checkpoint, on top of what happens all the time. */
export interface Way {
  /** At which of its visits the process dies; both ends included. */
  visits: [number, number]
  /** Before the process is armed. */
  before?(life: Life): Promise<void>
  /** With each round of activity. */
  provoke?(life: Life): Promise<void>
}

/** Everything there is to die of, in the order of the work. */
export const DEATHS: readonly Death[] = [...CHECKPOINTS, "any.moment"]

const PUSH = { match: { path: "/system/stock/update" } } as const

/** A fault for the next push only. */
const once = (life: Life, rule: FaultRule): Promise<void> => {
  life.stack.connected.simulator.addFault({ ...PUSH, ...rule, times: 1 })
  return Promise.resolve()
}

/** A call that answers late, never, or with a server's error: nobody can know whether it was applied. */
const loseAnAnswer = (life: Life): Promise<void> =>
  once(
    life,
    life.chance.some<FaultRule>(
      [{ drop: "before" }, { drop: "after" }, { status: 502, applied: true }, { status: 500 }],
      1
    )[0] ?? {}
  )

const beTold429 = (life: Life): Promise<void> =>
  once(life, {
    status: 429,
    ...(life.chance.happens(0.5) ? { headers: { "Retry-After": "1" } } : {}),
  })

const refuseToken = (life: Life): Promise<void> => {
  life.stack.connected.simulator.expireTokens()
  return Promise.resolve()
}

const sync = (life: Life): Promise<void> =>
  life.chance.happens(0.6) ? life.sync("full") : life.changeCatalogue()

const WAYS: Record<string, Way> = {
  push: { visits: [1, 5] },
  link: { visits: [1, 2], provoke: beTold429 },
  takeover: { visits: [1, 1], before: (life) => life.dieInMidPush() },
  settle: { visits: [1, 2], provoke: loseAnAnswer },
  batch: {
    visits: [1, 4],
    provoke: async (life) => {
      await (life.chance.happens(0.5) ? sync(life) : loseAnAnswer(life))
    },
  },
  sync: { visits: [1, 4], provoke: sync },
  webhook: { visits: [1, 6] },
  drift: { visits: [1, 1], provoke: (life) => life.letDrift() },
  resolution: {
    visits: [1, 1],
    provoke: async (life) => {
      await life.letDrift()
      await life.resolveDrift()
    },
  },
  token: { visits: [1, 2], provoke: refuseToken },
  any: {
    visits: [1, 1],
    provoke: async (life) => {
      await life.chance.some([sync, loseAnAnswer, beTold429, refuseToken], 1)[0]?.(life)
    },
  },
}

/** Checkpoints that a run comes to only once in a while. */
const RARE: ReadonlySet<Death> = new Set(["sync.leased", "sync.finishing"])

export const wayTo = (death: Death): Way => {
  const way = WAYS[death.split(".")[0] ?? ""]
  if (!way) {
    throw new Error(`The rig knows no way to the checkpoint ${death}: write one.`)
  }
  return RARE.has(death) ? { ...way, visits: [1, 2] } : way
}
