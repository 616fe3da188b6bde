/**
 * Gathers what arrives while a commit is under way and commits it together with the next: many small
 * transactions become few, and nothing waits longer than one of them takes.
 *
 * @param gather settles when a group may be committed, where it pays to wait for more of them.
 * When a group fails, its members are tried one by one, so that one cannot keep the others back.
 *
 * @returns a function that settles once its item is committed, or throws why it is not.
 */
export const createGroupCommit = <Item>(
  commit: (items: readonly Item[]) => Promise<void>,
  largestGroup: number,
  gather?: () => Promise<void>
): ((item: Item) => Promise<void>) => {
  interface Waiting {
    item: Item
    resolve: () => void
    reject: (error: unknown) => void
  }
  const waiting: Waiting[] = []
  let working = false

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

  const work = async (): Promise<void> => {
    working = true
    while (waiting.length > 0) {
      if (gather && waiting.length < largestGroup) {
        await gather()
      }
      await commitAll(waiting.splice(0, largestGroup))
    }
    working = false
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (!working) {
        void work()
      }
    })
}
