import type { ConnectionRequest } from "../../src/types/admin-api"
import { connectStore, type ConnectedStore } from "../harness/connected-store"
import { readBothSides, type BothSides } from "./both-sides"
import { Book } from "./book"
import { createKillSwitch, type KillSwitch } from "./kill-switch"
import { PostOffice } from "./post-office"

/** Short, because what a dead process has in flight is taken over after four of them and five seconds. */
export const REQUEST_TIMEOUT_MS = 1_000

/** A store with its simulator, and all that the rig knows and can do about them. */
export interface FaultStack {
  connected: ConnectedStore
  killSwitch: KillSwitch
  book: Book
  post: PostOffice
  /** Every position, as it was when the record was opened. */
  positions: BothSides[]
  close(): Promise<void>
}

export interface FaultStackOptions {
  environment?: NodeJS.ProcessEnv
  connection?: ConnectionRequest
  /** Another server than the one that most stacks share. */
  postgresPort?: number
}

/** Starts a store whose first sync is done, and opens the record of its stock. */
export const openStack = async (options: FaultStackOptions = {}): Promise<FaultStack> => {
  const killSwitch = createKillSwitch()
  killSwitch.disarm()
  const connected = await connectStore({
    postgresPort: options.postgresPort,
    store: {
      pluginOptions: { requestTimeoutMs: REQUEST_TIMEOUT_MS },
      environment: { ...killSwitch.environment, ...options.environment },
    },
    // Small batches, so that a sync of the demo's catalogue has many.
    connection: { sync_batch_size: 8, on_drift: "report", ...options.connection },
  })
  const book = new Book()
  const positions = await readBothSides(connected)
  for (const position of positions) {
    book.open(position.id, position.level ?? "0")
  }
  const post = new PostOffice(connected.store.webhookUrl)
  return {
    connected,
    killSwitch,
    book,
    post,
    positions,
    close: async () => {
      post.close()
      await connected.close()
      killSwitch.remove()
    },
  }
}
