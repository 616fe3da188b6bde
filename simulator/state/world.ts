import type { Fixture, SimulatorAccount, SimulatorStore } from "../fixture"
import type { Settings } from "../options"
import { StockRoom } from "./stock-room"
import { TokenStore } from "./token-store"

/** Everything mipOS and the inventory systems behind it know: the fixed part and the moving part. */
export class World {
  readonly fixture: Fixture
  readonly tokens: TokenStore
  /** Type 3 webhook URL, as registered, by client id. */
  readonly webhooks = new Map<string, string>()
  private readonly rooms = new Map<string, StockRoom>()
  private onChange: () => void = () => undefined

  constructor(settings: Settings) {
    this.fixture = settings.fixture
    this.tokens = new TokenStore(settings.now, settings.tokenLifetimeSeconds)
    for (const store of this.fixture.stores) this.rooms.set(store.store_id, new StockRoom())
  }

  account(clientId: string): SimulatorAccount | undefined {
    return this.fixture.accounts.find((account) => account.client_id === clientId)
  }

  store(storeId: string): SimulatorStore | undefined {
    return this.fixture.stores.find((store) => store.store_id === storeId)
  }

  /** The store's stock; undefined when the fixture has no such store. */
  room(storeId: string): StockRoom | undefined {
    return this.rooms.get(storeId)
  }

  /** Forgets stock, tokens and webhooks; accounts, stores and inventory systems stay. */
  forget(): void {
    for (const room of this.rooms.values()) room.clear()
    this.tokens.expireAll()
    this.webhooks.clear()
    this.changed()
  }

  whenChanged(listener: () => void): void {
    this.onChange = listener
  }

  /** To be called after every change that has to survive a restart. */
  changed(): void {
    this.onChange()
  }
}
