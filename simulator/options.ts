import {
  defaultFixture,
  type Fixture,
  type SimulatorAccount,
  type SimulatorInventorySystem,
  type SimulatorStore,
  type SimulatorThirdParty,
} from "./fixture"
import { isTimeZone } from "./text/date-text"
import { DEFAULT_SIGNATURE_STYLE, type SignatureStyle } from "./webhooks/signature"

/** What `stock/update` does to the stock: nobody documents it, so both readings can be played. */
export type StockUpdateMode = "quantity" | "current_stock"

/** How much of a request body the journal keeps: all, a summary, or all up to so many bytes. */
export type JournalBodies = "full" | "summary" | number

export interface SimulatorOptions {
  /** TCP port; 0 takes any free one. Default 4010. */
  port?: number
  /** Default "127.0.0.1". The pages under /_simulator answer loopback callers only, whatever it is. */
  host?: string
  /** Give accounts and stores together: every store names an account. */
  accounts?: SimulatorAccount[]
  stores?: SimulatorStore[]
  inventorySystems?: SimulatorInventorySystem[]
  /** Owners of the inventory systems have the role even when they are not listed. */
  thirdParties?: SimulatorThirdParty[]
  /** Default 86400, one day. */
  tokenLifetimeSeconds?: number
  /** How the signed JSON text looks; the default is how PHP's json_encode prints it. */
  signatureStyle?: Partial<SignatureStyle>
  /** The clock; default the real one. */
  now?: () => Date
  /** IANA zone of `date` and `now` in webhooks. Default "UTC". */
  timeZone?: string
  /** A JSON file that keeps items, tokens and webhooks across restarts. */
  stateFile?: string
  /** Default "quantity": add or remove the quantity. */
  stockUpdateMode?: StockUpdateMode
  /** Default 262144 (256 KB). */
  journalBodies?: JournalBodies
  /** How long a webhook may take, in milliseconds. Default 10000. */
  webhookTimeoutMs?: number
}

export interface Settings {
  port: number
  host: string
  fixture: Fixture
  tokenLifetimeSeconds: number
  signatureStyle: SignatureStyle
  now: () => Date
  timeZone: string
  stateFile: string | undefined
  stockUpdateMode: StockUpdateMode
  journalBodies: JournalBodies
  webhookTimeoutMs: number
}

export const DEFAULT_PORT = 4010

/**
 * Fills in the defaults and refuses what cannot work.
 * @throws Error when a store names an account or inventory system that does not exist, two things
 * share an id, or the time zone or token lifetime is invalid.
 */
export function resolveOptions(options: SimulatorOptions): Settings {
  const settings: Settings = {
    port: options.port ?? DEFAULT_PORT,
    host: options.host ?? "127.0.0.1",
    fixture: resolveFixture(options),
    tokenLifetimeSeconds: options.tokenLifetimeSeconds ?? 24 * 60 * 60,
    signatureStyle: { ...DEFAULT_SIGNATURE_STYLE, ...options.signatureStyle },
    now: options.now ?? (() => new Date()),
    timeZone: options.timeZone ?? "UTC",
    stateFile: options.stateFile,
    stockUpdateMode: options.stockUpdateMode ?? "quantity",
    journalBodies: options.journalBodies ?? 256 * 1024,
    webhookTimeoutMs: options.webhookTimeoutMs ?? 10_000,
  }
  if (!isTimeZone(settings.timeZone)) {
    throw new Error(`The time zone ${settings.timeZone} is not known.`)
  }
  if (!(settings.tokenLifetimeSeconds > 0)) {
    throw new Error("The token lifetime must be above 0 seconds.")
  }
  return settings
}

function resolveFixture(options: SimulatorOptions): Fixture {
  const defaults = defaultFixture()
  const inventorySystems = options.inventorySystems ?? defaults.inventorySystems
  const listed = options.thirdParties ?? defaults.thirdParties
  const owners = inventorySystems
    .map((system) => system.user_id_tps)
    .filter((owner) => !listed.some((party) => party.user_id_tps === owner))
  const fixture: Fixture = {
    accounts: options.accounts ?? defaults.accounts,
    thirdParties: [
      ...listed,
      ...[...new Set(owners)].map((owner) => ({ user_id_tps: owner, inventory_system_role: true })),
    ],
    inventorySystems,
    stores: options.stores ?? defaults.stores,
  }
  refuseTwins(
    "account",
    fixture.accounts.map((account) => account.client_id)
  )
  refuseTwins(
    "store",
    fixture.stores.map((store) => store.store_id)
  )
  refuseTwins(
    "inventory system",
    inventorySystems.map((system) => system.inventory_system_id)
  )
  for (const store of fixture.stores) refuseLooseStore(store, fixture)
  return fixture
}

function refuseTwins(kind: string, ids: string[]): void {
  const twin = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twin !== undefined) throw new Error(`Two entries share the ${kind} id ${twin}.`)
}

function refuseLooseStore(store: SimulatorStore, fixture: Fixture): void {
  if (!fixture.accounts.some((account) => account.client_id === store.client_id)) {
    throw new Error(`Store ${store.store_id} names the account ${store.client_id}: there is none.`)
  }
  const systemId = store.inventory_system_id
  const known = fixture.inventorySystems.some((system) => system.inventory_system_id === systemId)
  if (systemId !== null && !known) {
    throw new Error(
      `Store ${store.store_id} names the inventory system ${systemId}: there is none.`
    )
  }
}
