/** When it pays to wait for others before a group is committed. */
export interface Gathering {
  /** Whether others are about to come. Asked whenever one has come. */
  expectsMore: () => boolean
  /** So long a group waits at most, in milliseconds. */
  longestMs: number
}

/**
 * Gathers what arrives while a commit is under way and commits it together with the next: many small
 * transactions become few, and nothing waits longer than one of them takes.
 *
 * When a group fails, its members are tried one by one, so that one cannot keep the others back.
 *
 * @param gathering lets a group that is not full wait for what is expected, besides
 * @returns a function that settles once its item is committed, or throws why it is not.
 */
export const createGroupCommit = <Item>(
  commit: (items: readonly Item[]) => Promise<void>,
  largestGroup: number,
  gathering?: Gathering
): ((item: Item) => Promise<void>) => {
  interface Waiting {
    item: Item
    resolve: () => void
    reject: (error: unknown) => void
  }
  const waiting: Waiting[] = []
  let working = false
  let arrived = (): void => undefined

  const commitAll = async (group: readonly Waiting[]): Promise<void> => {
    try {
      await commit(group.map(({ item }) => item))
      group.forEach(({ resolve }) => resolve())
    } catch (error) {
      if (group.length === 1) {
        group.forEach(({ reject }) => reject(error))
        return
      }
      for (const member of group) {
        await commitAll([member])
      }
    }
  }

  const gather = ({ expectsMore, longestMs }: Gathering): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, longestMs)
      arrived = () => {
        if (waiting.length >= largestGroup || !expectsMore()) {
          clearTimeout(timer)
          resolve()
        }
      }
      arrived()
    })

  const work = async (): Promise<void> => {
    working = true
    while (waiting.length > 0) {
      if (gathering) {
        await gather(gathering)
      }
      await commitAll(waiting.splice(0, largestGroup))
    }
    working = false
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      arrived()
      if (!working) {
        void work()
      }
    })
}
