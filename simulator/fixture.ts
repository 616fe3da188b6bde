/** A mipOS user with API credentials; `pos_id` is what webhooks name the POS by. */
export interface SimulatorAccount {
  client_id: string
  client_secret: string
  email: string
  password: string
  pos_id: string
}

/** A user that may, or may not, act as an inventory system (`user_id_tps`). */
export interface SimulatorThirdParty {
  user_id_tps: string
  inventory_system_role: boolean
}

export interface SimulatorInventorySystem {
  inventory_system_id: string
  user_id_tps: string
}

/**
 * A store: `store_id` stands in the paths the POS calls, `pos_store_id` in the webhooks it gets.
 * Without an `inventory_system_id` the store has no integration record.
 */
export interface SimulatorStore {
  store_id: string
  pos_store_id: string
  name: string
  client_id: string
  inventory_system_id: string | null
}

export interface Fixture {
  accounts: SimulatorAccount[]
  thirdParties: SimulatorThirdParty[]
  inventorySystems: SimulatorInventorySystem[]
  stores: SimulatorStore[]
}

/** The account of the default fixture, with the defaults a connection to it needs. */
export const DEFAULT_ACCOUNT = {
  client_id: "demo-client",
  client_secret: "demo-secret-9468da7ccaed13055abcf183fb05",
  email: "owner@demo.test",
  password: "demo-password",
  pos_id: "1",
  user_id_tps: "30",
  inventory_system_id: "4344be8c-c6b9-4c51-88a6-d620144ab406",
} as const

/** The owner of the second inventory system, which only the store `store-bodega` uses. */
export const SECOND_INVENTORY_SYSTEM = {
  user_id_tps: "31",
  inventory_system_id: "3d40a24e-d570-4598-ae68-e20687edd1f9",
} as const

/** A user who exists and is no inventory system. */
export const USER_WITHOUT_ROLE = "40"

export const DEFAULT_STORES: readonly SimulatorStore[] = [
  {
    store_id: "store-centro",
    pos_store_id: "1",
    name: "Centro",
    client_id: DEFAULT_ACCOUNT.client_id,
    inventory_system_id: DEFAULT_ACCOUNT.inventory_system_id,
  },
  {
    store_id: "store-norte",
    pos_store_id: "2",
    name: "Norte",
    client_id: DEFAULT_ACCOUNT.client_id,
    inventory_system_id: DEFAULT_ACCOUNT.inventory_system_id,
  },
  {
    store_id: "store-bodega",
    pos_store_id: "3",
    name: "Bodega",
    client_id: DEFAULT_ACCOUNT.client_id,
    inventory_system_id: SECOND_INVENTORY_SYSTEM.inventory_system_id,
  },
]

/** A fresh copy of the default fixture, so that no two simulators share an object. */
export function defaultFixture(): Fixture {
  const { client_id, client_secret, email, password, pos_id } = DEFAULT_ACCOUNT
  return {
    accounts: [{ client_id, client_secret, email, password, pos_id }],
    thirdParties: [
      { user_id_tps: DEFAULT_ACCOUNT.user_id_tps, inventory_system_role: true },
      { user_id_tps: SECOND_INVENTORY_SYSTEM.user_id_tps, inventory_system_role: true },
      { user_id_tps: USER_WITHOUT_ROLE, inventory_system_role: false },
    ],
    inventorySystems: [
      {
        inventory_system_id: DEFAULT_ACCOUNT.inventory_system_id,
        user_id_tps: DEFAULT_ACCOUNT.user_id_tps,
      },
      { ...SECOND_INVENTORY_SYSTEM },
    ],
    stores: DEFAULT_STORES.map((store) => ({ ...store })),
  }
}
