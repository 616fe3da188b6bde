/** What this process is at, and whether it may begin anything more. */
export interface WorkInHand {
  /** Set once the process was asked to end: nothing new is begun, and what is begun ends soon. */
  readonly isStopping: boolean
  /** Does a piece of work that an orderly end has to wait for. */
  run<Result>(work: () => Promise<Result>): Promise<Result>
  stop(): void
  /** Waits until nothing is left, `timeoutMs` at most. @returns how many pieces were not done then. */
  done(timeoutMs: number): Promise<number>
}

/** Nothing in hand, and not stopping. */
export const createWorkInHand = (): WorkInHand => {
  const inHand = new Set<Promise<unknown>>()
  let isStopping = false
  return {
    get isStopping() {
      return isStopping
    },
    run: async (work) => {
      const piece = work()
      inHand.add(piece)
      try {
        return await piece
      } finally {
        inHand.delete(piece)
      }
    },
    stop: () => {
      isStopping = true
    },
    done: async (timeoutMs) => {
      let timer: NodeJS.Timeout | undefined
      const timeIsUp = new Promise<void>((settle) => {
        timer = setTimeout(settle, timeoutMs)
      })
      // Work may be begun by work: a look after the last piece sees that there is nothing more.
      const allDone = async (): Promise<void> => {
        while (inHand.size > 0) {
          await Promise.allSettled(inHand)
        }
      }
      await Promise.race([allDone(), timeIsUp])
      clearTimeout(timer)
      return inHand.size
    },
  }
}
