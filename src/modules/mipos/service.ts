import { MedusaError, MedusaService } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Logger } from "@medusajs/framework/types"
import pLimit from "p-limit"
import {
  createMiposClient,
  createTokenManager,
  createTransport,
  credentialsFingerprint,
  type MiposClient,
  type Transport,
} from "./client"
import { noteCatalogueChange, readConnection } from "./database/connection-table"
import { countFixedExternalIds, releaseExternalIds } from "./database/external-id-table"
import { poolSizeOf } from "./database/pool-size"
import { readStoreLinks, type ActiveStoreLink } from "./database/store-link-table"
import { createDatabase, type Database } from "./database/sql"
import { countRefusals, type Refusal } from "./database/refused-webhook-table"
import { lockPosition, writePositions } from "./database/position-table"
import {
  keepVendorSuppliers,
  readVendorIds,
  renameVendorSuppliers,
} from "./database/supplier-table"
import { cancelSync } from "./database/sync-table"
import { createTokenStore } from "./database/token-table"
import type { EngineContext, ReadySettings } from "./engine/context"
import { confirmDrift } from "./engine/drift"
import {
  decideOnItems,
  previewRule,
  previewWithoutRule,
  refreshInclusion,
  type InclusionPreview,
} from "./engine/inclusion"
import { takeOverExpiredLeases } from "./engine/expired-leases"
import type { FeedEntry } from "./engine/link-notice"
import { tellOfLinks } from "./engine/tell-of-links"
import type { ResolveProductSuppliers } from "./engine/prepare-batch"
import { pushPending, type PushFilter, type PushSummary } from "./engine/push-engine"
import { previewExternalIdSource, type ExternalIdSourcePreview } from "./engine/preview-source"
import { createManualSync } from "./engine/manual-sync"
import { startDueSyncs } from "./engine/schedule"
import { resumeSending } from "./engine/resume-sending"
import { settleUncertain, type SettleChoice } from "./engine/settle"
import { runActiveSync } from "./engine/sync-engine"
import { testConnection } from "./engine/test-connection"
import { createWorkInHand } from "./engine/work-in-hand"
import type { ExternalIdSource } from "./mapping"
import { decideInclusion, type InclusionDecision, type PersonDecision } from "./mapping/inclusion"
import { applyImport, stageImport } from "./item-file"
import * as models from "./models"
import { parseOptions, type MiposOptions } from "./options"
import { createAdminLists, type AdminLists } from "./overview/admin-lists"
import { describeStore } from "./processes/describe-store"
import { onEndOfProcess } from "./processes/end-of-process"
import { startHeartbeat, type Heartbeat } from "./processes/heartbeat"
import { createSecretBox, type SecretBox } from "./secret-box"
import {
  missingSettings,
  secretContext,
  toSettings,
  type ConnectionSettings,
  type SecretField,
} from "./settings/connection-settings"
import type { ConnectionTestResponse } from "../../types/admin-api"
import { advance, type Position } from "./stock"
import { rememberBriefly, type Remembered } from "./settings/remember-briefly"
import { createRefusalCounter, readWebhook, type RefusalCounter } from "./webhook"

/** What is left to do for an answer that came at the last moment. */
const LAST_COMMIT_MS = 5_000

/** How long a change that another process makes may stay unseen by webhooks, in milliseconds. */
const SETTINGS_KEPT_MS = 1_000

interface Dependencies {
  logger: Logger
  __pg_connection__: Knex
}

/**
 * The module's face: what workflows call. The work itself is in `engine` (what is sent, and when),
 * `stock` (the rules), `mapping` (what an item is) and `database` (how it is kept).
 */
export default class MiposModuleService extends MedusaService({
  // The names under which queries find them are those of the tables, and so are the methods'.
  MiposAccessToken: models.AccessToken,
  MiposConnection: models.Connection,
  MiposInclusionRule: models.InclusionRule,
  MiposItem: models.Item,
  MiposMovement: models.Movement,
  MiposPosition: models.Position,
  MiposProcess: models.Process,
  MiposRefusedWebhook: models.RefusedWebhook,
  MiposStoreLink: models.StoreLink,
  MiposSupplier: models.Supplier,
  MiposSync: models.Sync,
  MiposSyncPreview: models.SyncPreview,
  MiposSyncProblem: models.SyncProblem,
  MiposUnit: models.Unit,
}) {
  readonly options: MiposOptions
  readonly database: Database
  /** What the admin looks at. */
  readonly lists: AdminLists
  /** How many connections to the database this process opens at most. */
  readonly poolSize: number
  private readonly webhookSettings: Remembered<{
    settings: ConnectionSettings | null
    links: ActiveStoreLink[]
  }>
  private readonly logger: Logger
  private readonly secretBox: SecretBox
  private readonly transport: Transport
  private readonly clients = new Map<string, MiposClient>()
  private readonly engine: EngineContext
  private readonly refusals: RefusalCounter
  private heartbeat: Heartbeat | null = null
  private stopListening: (() => void) | null = null

  /** What Medusa calls when the process has started, is about to end, and ends. */
  readonly __hooks = {
    onApplicationStart: async (): Promise<void> => {
      this.heartbeat ??= startHeartbeat(this.database, this.logger, describeStore())
      this.stopListening ??= onEndOfProcess(() => this.engine.work.stop())
    },
    // The database and the other modules are still there, and no request is being answered any more.
    onApplicationPrepareShutdown: async (): Promise<void> => {
      this.engine.work.stop()
      const left = await this.engine.work.done(this.options.requestTimeoutMs + LAST_COMMIT_MS)
      if (left > 0) {
        this.logger.warn(
          "mipos: the process ends before mipOS has answered; what is on its way is settled by a sync."
        )
      }
      await this.heartbeat?.stop()
      this.heartbeat = null
    },
    onApplicationShutdown: async (): Promise<void> => {
      this.stopListening?.()
      this.stopListening = null
      this.transport.close()
    },
  }

  constructor(...given: [dependencies: Dependencies, options: Record<string, unknown>]) {
    super(...given)
    const [dependencies, options] = given
    this.options = parseOptions(options)
    this.logger = dependencies.logger
    this.database = createDatabase(dependencies.__pg_connection__)
    this.lists = createAdminLists(this.database, this.options)
    this.poolSize = poolSizeOf(dependencies.__pg_connection__)
    this.secretBox = createSecretBox({
      key: this.options.encryptionKey,
      previousKeys: this.options.previousEncryptionKeys,
    })
    this.transport = createTransport({
      baseUrl: this.options.baseUrl,
      requestTimeoutMs: this.options.requestTimeoutMs,
      // One more than there are pushes, so that a sync or a token never waits for all of them.
      maxSockets: this.options.concurrency + 4,
    })
    this.engine = {
      database: this.database,
      options: this.options,
      logger: this.logger,
      now: () => new Date(),
      random: Math.random,
      sending: pLimit(this.options.concurrency),
      work: createWorkInHand(),
      readySettings: () => this.readySettings(),
      clientFor: (settings) => this.clientFor(settings),
    }
    this.webhookSettings = rememberBriefly(async () => {
      const [settings, links] = await Promise.all([this.settings(), readStoreLinks(this.database)])
      return { settings, links }
    }, SETTINGS_KEPT_MS)
    this.refusals = createRefusalCounter(
      (refusals) => countRefusals(this.database, refusals),
      (error) =>
        this.logger.warn(
          `mipos: refused webhooks could not be counted: ${error instanceof Error ? error.message : ""}`
        )
    )
  }

  /** The connection with its secrets opened; null while none was set up. Never show or log it. */
  async settings(): Promise<ConnectionSettings | null> {
    const row = await readConnection(this.database)
    return row && toSettings(row, (sealed, context) => this.secretBox.open(sealed, context))
  }

  /** Seals a secret for the connection's column of that name. */
  sealSecret(field: SecretField, plain: string): string {
    return this.secretBox.seal(plain, secretContext(field))
  }

  /** The client of a connection whose credentials are complete. */
  clientFor(settings: ReadySettings): MiposClient {
    const fingerprint = credentialsFingerprint(settings.credentials, this.transport.baseUrl)
    const known = this.clients.get(fingerprint)
    if (known) {
      return known
    }
    const client = createMiposClient({
      transport: this.transport,
      tokens: createTokenManager({
        store: createTokenStore(this.database, this.secretBox, settings.id),
        transport: this.transport,
        credentials: settings.credentials,
        now: Date.now,
      }),
    })
    // Changed credentials make every earlier client useless; its in-memory token goes with it.
    this.clients.clear()
    this.clients.set(fingerprint, client)
    return client
  }

  /**
   * Checks a Type 3 webhook as it came in: genuine, fresh, well-formed, for a linked store. Costs no
   * query but for one look at the settings per second, so that a flood of forgeries costs little.
   */
  async readWebhook(received: {
    signature: string | undefined
    body: Uint8Array
  }): Promise<ReturnType<typeof readWebhook>> {
    const { settings, links } = await this.webhookSettings.read()
    return readWebhook(received, settings, links, new Date())
  }

  /** To be called after the connection or a store link was saved: the next webhook goes by it. */
  settingsChanged(): void {
    this.webhookSettings.forget()
  }

  /** Counts a refused webhook for the status page. Never throws: it is answered either way. */
  countRefusal(refusal: Refusal): Promise<void> {
    return this.refusals.count(refusal)
  }

  /** Sends what Medusa's stock moved since both sides agreed. */
  pushPending(filter?: PushFilter): Promise<PushSummary> {
    return this.engine.work.run(() => pushPending(this.engine, filter))
  }

  /** Works on the active sync run, if there is one that nobody works on. */
  runActiveSync(resolveProductSuppliers: ResolveProductSuppliers): Promise<boolean> {
    return this.engine.work.run(() => runActiveSync(this.engine, resolveProductSuppliers))
  }

  /** Whether the process was asked to end: nothing new is begun any more. */
  get isStopping(): boolean {
    return this.engine.work.isStopping
  }

  /**
   * Tells of links that stopped, or go on, by `tell`; each once, whatever throws. A link that cannot be
   * told of does not keep the others from it, and is tried again the next time.
   *
   * @returns how many were told of.
   * @throws what `tell` threw last, after all others were told of.
   */
  async tellOfLinks(
    readName: (linkId: string) => Promise<string>,
    tell: (entry: FeedEntry) => Promise<void>
  ): Promise<number> {
    const settings = await this.readySettings()
    return settings ? tellOfLinks(this.database, settings.timeZone, readName, tell) : 0
  }

  /** Starts the runs that the schedule, or a change, asks for. */
  startDueSyncs(): Promise<string | null> {
    return startDueSyncs(this.engine)
  }

  /** Makes what a dead process left in flight uncertain, so that it is settled. */
  takeOverExpiredLeases(): Promise<number> {
    return this.engine.work.run(() => takeOverExpiredLeases(this.engine))
  }

  /** Settles uncertain positions, or the given ones, by an absolute sync of just those items. */
  settleUncertain(
    resolveProductSuppliers: ResolveProductSuppliers,
    choice?: SettleChoice
  ): Promise<number> {
    return this.engine.work.run(() => settleUncertain(this.engine, resolveProductSuppliers, choice))
  }

  /** Confirms drift that nothing has explained; says what the setting resolves, and by which side. */
  confirmDrift(): ReturnType<typeof confirmDrift> {
    return this.engine.work.run(() => confirmDrift(this.engine))
  }

  /**
   * Writes a sync run down that a person asked for. One that the store began by itself, because
   * something changed, makes way for it. Null when another one is active.
   */
  createManualRun(run: {
    type: "full" | "incremental"
    dryRun: boolean
    storeLinkId: string | null
  }): Promise<string | null> {
    return createManualSync(this.database, run)
  }

  /** Asks a sync run to end after the batch it is at. */
  cancelRun(id: string): Promise<void> {
    return cancelSync(this.database, id)
  }

  /** What another source of external ids would change. Changes nothing. */
  async previewExternalIdSource(
    source: ExternalIdSource
  ): Promise<ExternalIdSourcePreview & { current: ExternalIdSource }> {
    const connection = await readConnection(this.database)
    const current = connection?.external_id_source ?? "inventory_item_id"
    return { current, ...(await previewExternalIdSource(this.database, current, source)) }
  }

  /** How many items mipOS knows (or may know) by their external ids. */
  async countSentItems(): Promise<number> {
    return (await countFixedExternalIds(this.database)).sent
  }

  /** Lets go of all external ids that were derived and not sent yet; the next mapping derives them. */
  releaseExternalIds(): Promise<void> {
    return releaseExternalIds(this.database, "all")
  }

  /** Keeps one supplier for each vendor; by vendor id. */
  keepVendorSuppliers(
    vendors: Parameters<typeof keepVendorSuppliers>[1]
  ): ReturnType<typeof keepVendorSuppliers> {
    return keepVendorSuppliers(this.database, vendors)
  }

  /** A page of the vendors that suppliers were made for, in the order of their ids. */
  readVendorIds(after: string, limit: number): Promise<string[]> {
    return readVendorIds(this.database, after, limit)
  }

  /** Gives suppliers the names of their vendors, and has the items of the renamed ones sent. @returns how many */
  renameVendorSuppliers(vendors: Parameters<typeof renameVendorSuppliers>[1]): Promise<number> {
    return this.database.transaction(async (executor) => {
      const renamed = await renameVendorSuppliers(executor, vendors)
      if (renamed > 0) {
        await noteCatalogueChange(executor)
      }
      return renamed
    })
  }

  /** Lets a position that waits try again now. @returns the state it is in then. */
  releasePosition(id: string): Promise<Position["state"]> {
    return this.database.transaction(async (executor) => {
      const stored = await lockPosition(executor, { id })
      if (!stored) {
        throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no position ${id}.`)
      }
      const { position } = advance(stored.position, { kind: "released" })
      await writePositions(executor, [
        { ...stored, position, nextAttemptAt: null, blockedReason: null },
      ])
      return position.state
    })
  }

  /** Ends the doubt about a position whose stock was stated since then, by decision of a person. */
  endDoubt(id: string, lastSyncAt: Date | null): Promise<void> {
    return this.database.transaction(async (executor) => {
      const stored = await lockPosition(executor, { id })
      const statedAt = stored?.position.lastSyncAt
      if (stored && statedAt && (lastSyncAt === null || statedAt > lastSyncAt)) {
        const { position } = advance(stored.position, { kind: "counted" })
        await writePositions(executor, [{ ...stored, position }])
      }
    })
  }

  /** Notes that something items are mapped from changed, so that an incremental sync looks. */
  noteCatalogueChange(): Promise<void> {
    return noteCatalogueChange(this.database)
  }

  /** Brings the items to what the inclusion rules say now. @returns how many left or came back. */
  refreshInclusion(): Promise<number> {
    return refreshInclusion(this.database)
  }

  /** Whether an item crosses by a person's decision and the rules; nothing is written. */
  async decideInclusion(
    inventoryItemId: string,
    person: PersonDecision
  ): Promise<InclusionDecision> {
    const decisions = await decideOnItems(this.database, [inventoryItemId], person)
    return decisions.get(inventoryItemId) ?? decideInclusion([], [], person)
  }

  /** What an inclusion rule would do if it were saved. */
  previewInclusionRule(rule: Parameters<typeof previewRule>[1]): Promise<InclusionPreview> {
    return previewRule(this.database, rule)
  }

  /** What it would do to delete an inclusion rule. */
  previewWithoutInclusionRule(id: string): Promise<InclusionPreview> {
    return previewWithoutRule(this.database, id)
  }

  /** Keeps what a file of the mapping would change, until it is applied; shows it. @throws CsvError */
  stageItemImport(bytes: AsyncIterable<Uint8Array>): ReturnType<typeof stageImport> {
    return stageImport(this.database, bytes)
  }

  /** Applies a staged import, all or nothing. @returns how many items changed. */
  applyItemImport(id: string): Promise<number> {
    return applyImport(this.database, id)
  }

  /** Lets what waits be sent now, because a person corrected why it had to: all of it, or a link's. */
  resumeSending(storeLinkId: string | null = null): Promise<void> {
    return resumeSending(this.database, storeLinkId)
  }

  /** Where mipOS reaches this store by the `backendUrl` option; null without one. */
  suggestedWebhookUrl(): string | null {
    const { backendUrl } = this.options
    return backendUrl ? `${backendUrl.replace(/\/+$/, "")}/hooks/mipos/stock-update` : null
  }

  /** Asks mipOS for a token and says how that went, in words for the merchant. */
  async testConnection(): Promise<ConnectionTestResponse> {
    const row = await readConnection(this.database)
    return testConnection(
      row && (await this.settings()),
      row ? missingSettings(row) : ["everything"],
      (settings) => this.clientFor(settings)
    )
  }

  /** @throws MedusaError NOT_ALLOWED that says what is missing before anything can be sent. */
  async assertReadyToSend(): Promise<ReadySettings> {
    const row = await readConnection(this.database)
    const missing = row ? missingSettings(row) : ["the connection"]
    if (missing.length > 0) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `mipOS is not set up yet. Still missing: ${missing.join(", ")}.`,
        "connection_incomplete"
      )
    }
    const ready = await this.readySettings()
    if (!ready) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "The mipOS connection is switched off. Switch it on first.",
        "connection_switched_off"
      )
    }
    return ready
  }

  private async readySettings(): Promise<ReadySettings | null> {
    const settings = await this.settings()
    return settings?.enabled && settings.credentials
      ? { ...settings, credentials: settings.credentials }
      : null
  }
}
