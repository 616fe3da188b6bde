import type { WebhookOutcome } from "../../simulator"
import { Life } from "./life"
import type { Outage } from "./outages"
import { openStack } from "./stack"

/**
 * mipOS cannot be reached, while shops on both sides go on selling: some of its webhooks come through,
 * and the others come when it is back.
 */
export const miposOutage = async (seed: number): Promise<Outage> => {
  const stack = await openStack()
  const life = new Life(stack, seed, "mipos")
  const { simulator } = stack.connected
  const kept: WebhookOutcome[] = []
  const here = (): Promise<void>[] => [
    life.deeds.moveSilently(life.chance.some(life.mixed, 2)),
    ...life.chance.some(life.edited, 1).map((position) => life.deeds.edit(position)),
    ...life.chance.some(life.mixed, 1).map((position) => life.deeds.moveAtMipos(position)),
  ]
  return {
    name: "mipOS",
    life,
    whileThere: here,
    whileAway: () => [
      ...here(),
      ...life.chance.some(life.mixed, 1).map(async (position) => {
        kept.push(await life.deeds.moveAtMiposUnheard(position))
      }),
      // A sync that was asked for waits like everything else.
      life.chance.happens(0.1) ? life.sync("full") : Promise.resolve(),
    ],
    begin: () => simulator.disconnect(),
    end: async () => {
      await simulator.reconnect()
      kept.forEach((webhook) => stack.post.send(webhook))
    },
    close: () => stack.close(),
  }
}
