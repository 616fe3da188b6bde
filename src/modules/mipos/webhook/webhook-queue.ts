import pLimit from "p-limit"

export interface WebhookQueueOptions {
  /** How many are worked on at once. */
  atOnce: number
  /** How many may wait beyond those. */
  mostWaiting: number
  /** How long one may wait, in milliseconds. */
  longestWaitMs: number
}

export interface WebhookQueue {
  /**
   * Does `work` when its turn has come. Work of the same key is done one after the other and takes one
   * place at a time, so that a burst for one item leaves room for the others.
   *
   * @throws QueueFullError, without having begun, when too many wait or it would take too long.
   */
  run<Result>(key: string, work: () => Promise<Result>): Promise<Result>
}

/** There is more to do than can be done in time. Nothing was begun. */
export class QueueFullError extends Error {}

/** A bounded queue in front of the database, first come, first served. */
export const createWebhookQueue = (options: WebhookQueueOptions): WebhookQueue => {
  const places = pLimit(options.atOnce)
  const turns = new Map<string, { limit: pLimit.Limit; users: number }>()
  let inside = 0

  return {
    run: async (key, work) => {
      if (inside >= options.atOnce + options.mostWaiting) {
        throw new QueueFullError("Too many webhooks are waiting.")
      }
      const turn = turns.get(key) ?? { limit: pLimit(1), users: 0 }
      turns.set(key, turn)
      turn.users += 1
      inside += 1
      let state: "waiting" | "begun" | "given up" = "waiting"
      let timer: NodeJS.Timeout | undefined
      const tooLong = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          if (state === "waiting") {
            state = "given up"
            reject(new QueueFullError("The webhook waited too long."))
          }
        }, options.longestWaitMs)
      })
      const done = turn.limit(() =>
        places(async () => {
          clearTimeout(timer)
          if (state === "given up") {
            throw new QueueFullError("The webhook waited too long.")
          }
          state = "begun"
          return work()
        })
      )
      try {
        return await Promise.race([done, tooLong])
      } finally {
        clearTimeout(timer)
        inside -= 1
        // Whoever gave up still holds a turn, which passes without anything being done.
        void done
          .catch(() => undefined)
          .then(() => {
            turn.users -= 1
            if (turn.users === 0) {
              turns.delete(key)
            }
          })
      }
    },
  }
}
