import {
  DEFAULT_ACCOUNT,
  DEFAULT_STORES,
  startSimulator,
  type Simulator,
  type SimulatorOptions,
} from "../../simulator"
import type {
  ConnectionRequest,
  MovementResponse,
  PositionResponse,
  StoreLinkResponse,
  SyncDetailResponse,
} from "../../src/types/admin-api"
import { createTestDatabase, type TestDatabase } from "./database"
import { startStore, type Store, type StoreOptions } from "./store"
import { until } from "./until"

export const TIME_ZONE = "America/Mexico_City"

/** A store, its database, and the simulator that it is connected to. */
export interface ConnectedStore {
  store: Store
  simulator: Simulator
  database: TestDatabase
  /** The links of the two shops, in the order of the simulator's stores. */
  links: StoreLinkResponse[]
  /** Runs a sync to its end and returns it. */
  sync(type?: "full" | "incremental"): Promise<SyncDetailResponse>
  position(id: string): Promise<PositionResponse>
  /** Positions by name; `link` is 0 or 1. */
  positions(link: number, limit?: number): Promise<PositionResponse[]>
  movements(positionId: string): Promise<MovementResponse[]>
  /** Sets a level's stock through Medusa's own admin API. */
  setStock(position: PositionResponse, quantity: number): Promise<void>
  /** Kills (-9) or stops the server and starts another on the same database and port. */
  restart(how: "kill" | "stop"): Promise<void>
  close(): Promise<void>
}

export interface ConnectedStoreOptions {
  simulator?: SimulatorOptions
  store?: Omit<StoreOptions, "database" | "postgresPort" | "simulatorUrl">
  /** With `enabled: false` nothing is sent yet, and no webhook registered. */
  connection?: ConnectionRequest
  /** Default: true. */
  firstSync?: boolean
  /** Of another PostgreSQL than the one that all suites share. */
  postgresPort?: number
}

const UNITS = [
  { external_id: "un", name: "Unidad", short_name: "un" },
  { external_id: "kg", name: "Kilogramo", short_name: "kg" },
  { external_id: "g", name: "Gramo", short_name: "g" },
  { external_id: "l", name: "Litro", short_name: "l" },
  { external_id: "ml", name: "Mililitro", short_name: "ml" },
]

/** Starts all of it and sets the connection up as a person would, through the plugin's admin API. */
export const connectStore = async (
  options: ConnectedStoreOptions = {}
): Promise<ConnectedStore> => {
  const database = await createTestDatabase(options.postgresPort)
  const simulator = await startSimulator({ port: 0, timeZone: TIME_ZONE, ...options.simulator })
  const storeOptions = {
    ...options.store,
    database: database.name,
    postgresPort: options.postgresPort,
    simulatorUrl: simulator.url,
  }
  const store = await startStore(storeOptions)
  try {
    return await setUp(options, storeOptions, database, simulator, store)
  } catch (error) {
    // Whoever called gets nothing that could be closed.
    await store.kill()
    await simulator.close()
    await database.drop()
    throw new Error(`${String(error)}\nThe end of the store's log:\n${store.log().slice(-3_000)}`)
  }
}

const setUp = async (
  options: ConnectedStoreOptions,
  storeOptions: StoreOptions,
  database: TestDatabase,
  simulator: Simulator,
  firstStore: Store
): Promise<ConnectedStore> => {
  let store = firstStore

  const post = async <Answer>(path: string, body: object): Promise<Answer> => {
    const answer = await store.admin.post<Answer>(path, body)
    if (answer.status !== 200) {
      throw new Error(`POST ${path} answered ${answer.status}: ${JSON.stringify(answer.data)}`)
    }
    return answer.data
  }
  const get = async <Answer>(path: string): Promise<Answer> => {
    const answer = await store.admin.get<Answer>(path)
    if (answer.status !== 200) {
      throw new Error(`GET ${path} answered ${answer.status}: ${JSON.stringify(answer.data)}`)
    }
    return answer.data
  }

  await post("/admin/mipos/connection", {
    ...account(),
    time_zone: TIME_ZONE,
    webhook_url: store.webhookUrl,
    enabled: false,
  })
  const units = []
  for (const unit of UNITS) {
    units.push(await post<{ unit: { id: string } }>("/admin/mipos/units", unit))
  }
  const { supplier } = await post<{ supplier: { id: string } }>("/admin/mipos/suppliers", {
    external_id: "general",
    name: "Proveedor general",
  })
  const links: StoreLinkResponse[] = []
  const { stock_locations: locations } = await get<{
    stock_locations: Array<{ id: string; name: string }>
  }>("/admin/stock-locations?fields=id,name&order=name")
  for (const [index, location] of locations.entries()) {
    const to = DEFAULT_STORES[index]
    if (to) {
      const { store_link } = await post<{ store_link: StoreLinkResponse }>(
        "/admin/mipos/store-links",
        {
          stock_location_id: location.id,
          store_id: to.store_id,
          pos_store_id: to.pos_store_id,
        }
      )
      links.push(store_link)
    }
  }
  await post("/admin/mipos/connection", {
    default_unit_id: units[0]?.unit.id,
    default_supplier_id: supplier.id,
    default_cost: "1",
    enabled: true,
    ...options.connection,
  })
  if (options.connection?.enabled !== false) {
    await post("/admin/mipos/webhook", {})
  }

  const connected: ConnectedStore = {
    get store() {
      return store
    },
    simulator,
    database,
    links,
    sync: async (type = "full") => {
      const { sync } = await post<{ sync: { id: string } }>("/admin/mipos/syncs", { type })
      return until(
        `the ${type} sync ends`,
        async () => {
          const answer = await get<{ sync: SyncDetailResponse }>(`/admin/mipos/syncs/${sync.id}`)
          const over = ["completed", "failed", "cancelled"].includes(answer.sync.state)
          return over && answer.sync
        },
        120_000
      )
    },
    position: async (id) =>
      (await get<{ position: PositionResponse }>(`/admin/mipos/positions/${id}`)).position,
    positions: async (link, limit = 500) =>
      (
        await get<{ positions: PositionResponse[] }>(
          `/admin/mipos/positions?store_link_id=${links[link]?.id ?? ""}&limit=${limit}`
        )
      ).positions,
    movements: async (positionId) =>
      (
        await get<{ movements: MovementResponse[] }>(
          `/admin/mipos/movements?position_id=${positionId}&limit=200&order=created_at`
        )
      ).movements,
    setStock: async (position, quantity) => {
      await post(
        `/admin/inventory-items/${position.inventory_item_id}/location-levels/${position.stock_location_id}`,
        { stocked_quantity: quantity }
      )
    },
    restart: async (how) => {
      const port = Number(new URL(store.url).port)
      await store[how]()
      store = await startStore({ ...storeOptions, port })
    },
    close: async () => {
      await store.kill()
      await simulator.close()
      await database.drop()
    },
  }
  if (options.firstSync !== false) {
    const sync = await connected.sync()
    if (sync.state !== "completed") {
      throw new Error(`The first sync is ${sync.state}: ${sync.message ?? ""}`)
    }
  }
  return connected
}

/** The simulator's account as the connection's fields. */
const account = (): ConnectionRequest => {
  const { client_id, client_secret, email, password, user_id_tps, inventory_system_id, pos_id } =
    DEFAULT_ACCOUNT
  return { client_id, client_secret, email, password, user_id_tps, inventory_system_id, pos_id }
}
