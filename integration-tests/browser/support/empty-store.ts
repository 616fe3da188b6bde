import { DEFAULT_ACCOUNT, DEFAULT_STORES, startSimulator, type Simulator } from "../../../simulator"
import { TIME_ZONE } from "../../harness/connected-store"
import { createTestDatabase } from "../../harness/database"
import { startStore, type Store } from "../../harness/store"
import { until } from "../../harness/until"
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

/** Half of the set-up, as somebody leaves it: an account, a link, a unit, and a trial run. */
export const beginSetUp = async ({ admin }: Store): Promise<void> => {
  const { client_id, client_secret, email, password, user_id_tps, inventory_system_id } =
    DEFAULT_ACCOUNT
  await admin.post("/admin/mipos/connection", {
    client_id,
    client_secret,
    email,
    password,
    user_id_tps,
    inventory_system_id,
    time_zone: TIME_ZONE,
    enabled: true,
  })
  const { data: found } = await admin.get<{ stock_locations: Array<{ id: string }> }>(
    "/admin/stock-locations?fields=id&order=name&limit=1"
  )
  await admin.post("/admin/mipos/store-links", {
    stock_location_id: found.stock_locations[0]?.id,
    store_id: DEFAULT_STORES[0]?.store_id,
    pos_store_id: DEFAULT_STORES[0]?.pos_store_id,
  })
  await admin.post("/admin/mipos/units", { external_id: "un", name: "Unidad", short_name: "un" })
  const { data: started } = await admin.post<{ sync: { id: string } }>("/admin/mipos/syncs", {
    type: "full",
    dry_run: true,
  })
  await until("the trial run is over", async () => {
    const { data } = await admin.get<{ sync: { state: string } }>(
      `/admin/mipos/syncs/${started.sync.id}`
    )
    return data.sync.state === "completed"
  })
}
