import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** So many ticks may be missing before the job ticks by itself. */
const MISSED_TICKS = 3

/** Another worker may have had all of the ticks by chance; so many times in a row it is none. */
const TOLD_AFTER = 5

export interface Job {
  name: string
  intervalMs: number
  work: (container: MedusaContainer) => Promise<void>
}

/**
 * Makes a scheduled job go on when its schedule is lost. Medusa writes schedules down when a process
 * starts, and with the Redis workflow engine only in Redis: one that comes back empty has forgotten
 * them, and nothing would tick until a restart. So a process that has ticked once does it by itself
 * when no tick comes any more, until one does again. Ticking twice does no harm: the database decides.
 */
export const keepTicking = ({
  name,
  intervalMs,
  work,
}: Job): ((container: MedusaContainer) => Promise<void>) => {
  let timer: NodeJS.Timeout | undefined
  let running = 0
  /** How often it has ticked by itself since the last scheduled tick. */
  let alone = 0

  const expectNext = (container: MedusaContainer): void => {
    clearTimeout(timer)
    timer = setTimeout(
      () => void tickAlone(container),
      alone > 0 ? intervalMs : intervalMs * MISSED_TICKS
    )
    // A process that has nothing else to do may end.
    timer.unref()
  }

  const run = async (container: MedusaContainer): Promise<void> => {
    running += 1
    expectNext(container)
    try {
      await work(container)
    } finally {
      running -= 1
      expectNext(container)
    }
  }

  const tickAlone = async (container: MedusaContainer): Promise<void> => {
    if (running > 0) {
      // A long one is no lost one.
      expectNext(container)
      return
    }
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    alone += 1
    if (alone === TOLD_AFTER) {
      logger.warn(
        `mipos: the scheduled job ${name} has not run for ${(intervalMs * (MISSED_TICKS + TOLD_AFTER - 1)) / 1_000} s, as after a Redis that lost its data. This process runs it by itself; a restart schedules it again.`
      )
    }
    try {
      await run(container)
    } catch (error) {
      logger.error(`mipos: ${name}: ${error instanceof Error ? error.message : "unknown fault"}`)
    }
  }

  return (container) => {
    alone = 0
    return run(container)
  }
}
