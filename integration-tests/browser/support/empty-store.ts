import { startSimulator, type Simulator } from "../../../simulator"
import { TIME_ZONE } from "../../harness/connected-store"
import { createTestDatabase } from "../../harness/database"
import { startStore, type Store } from "../../harness/store"
import { WITH_ADMIN } from "./admin-store"

export interface EmptyStore {
  store: Store
  simulator: Simulator
  close(): Promise<void>
}

/** A shop with products and stock, in which nobody has opened the plugin's settings yet. */
export const startEmptyStore = async (): Promise<EmptyStore> => {
  const database = await createTestDatabase()
  const simulator = await startSimulator({ port: 0, timeZone: TIME_ZONE })
  const closeBoth = async (): Promise<void> => {
    await simulator.close()
    await database.drop()
  }
  try {
    const store = await startStore({
      ...WITH_ADMIN,
      database: database.name,
      simulatorUrl: simulator.url,
    })
    return {
      store,
      simulator,
      close: async () => {
        await store.kill()
        await closeBoth()
      },
    }
  } catch (error) {
    await closeBoth()
    throw error
  }
}
