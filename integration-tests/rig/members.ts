import { startStore, type Store, type StoreOptions } from "../harness/store"

/** One Medusa process of the rig, which may be killed and started again on the same port. */
export interface Member {
  name: string
  readonly store: Store
  /** SIGKILL. */
  kill(): Promise<void>
  /** Starts it again after `kill`. */
  start(): Promise<void>
}

/** Makes a member of a store that runs, or starts one. */
export const startMember = async (
  name: string,
  options: StoreOptions,
  running?: Store
): Promise<Member> => {
  let store = running ?? (await startStore(options))
  const port = Number(new URL(store.url).port)
  return {
    name,
    get store() {
      return store
    },
    kill: async () => {
      await store.kill()
    },
    start: async () => {
      store = await startStore({ ...options, port })
    },
  }
}
