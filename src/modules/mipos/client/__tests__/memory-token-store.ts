import type { StoredToken, TokenStore } from "../token-store"

export interface MemoryTokenStore extends TokenStore {
  current(): StoredToken | null
  set(token: StoredToken | null): void
  locks(): number
}

/** What PostgreSQL does for the real store: one token, one lock, a transaction around the work. */
export function createMemoryTokenStore(initial: StoredToken | null = null): MemoryTokenStore {
  let stored = initial
  let tail: Promise<unknown> = Promise.resolve()
  let locks = 0
  return {
    current: () => stored,
    set(token) {
      stored = token
    },
    locks: () => locks,
    read: async () => stored,
    withLock(work) {
      const run = tail.then(async () => {
        locks += 1
        let written = stored
        const result = await work({
          read: async () => written,
          write: async (token) => {
            written = token
          },
        })
        stored = written
        return result
      })
      tail = run.catch(() => undefined)
      return run
    },
  }
}
