import type { Readable } from "node:stream"
import type {
  MovementCountsResponse,
  MovementResponse,
  PositionCounts,
  PositionOrder,
  PositionResponse,
  ResolutionPreview,
  StatusResponse,
} from "../../../types/admin-api"
import { readConnection } from "../database/connection-table"
import { readShelf } from "../database/core-tables-shelf"
import type { ItemFilters, ItemOrder } from "../database/item-list"
import { readLastMovementId } from "../database/ledger-ends"
import type { MovementFilters, MovementOrder } from "../database/movement-list"
import { countPositions } from "../database/position-counts"
import type { Page } from "../database/position-list"
import { latestDryRun, listPreview, type PreviewFilters } from "../database/preview-table"
import { readProcesses, type SeenProcess } from "../database/process-table"
import { readRefusals } from "../database/refused-webhook-table"
import type { Database } from "../database/sql"
import { listSyncProblems } from "../database/sync-problem-list"
import type { ResolveProductSuppliers } from "../engine/prepare-batch"
import { previewDocument } from "../engine/preview-document"
import { exportItems, readImport } from "../item-file"
import type { MiposOptions } from "../options"
import type { StockBasis } from "../settings/connection-settings"
import { rememberBriefly } from "../settings/remember-briefly"
import { listItems } from "./items"
import { createLastWebhook } from "./last-webhook"
import type { ChartPeriod } from "./movement-buckets"
import { createMovementCounter } from "./movement-counts"
import { exportMovements } from "./movement-file"
import { listMovements, readMovement } from "./movements"
import { listPositions, readPositions, type PositionQuery } from "./positions"
import { readResolutions } from "./resolutions"

/** How long the numbers of positions are shared: all pages that are open ask for them again and again. */
const COUNTS_KEPT_MS = 1_000

/** What the admin looks at; nothing here changes anything. */
export type AdminLists = ReturnType<typeof createAdminLists>

/** What the admin's lists are read with. */
export const createAdminLists = (database: Database, options: MiposOptions) => {
  const stockBasis = async (): Promise<StockBasis> =>
    (await readConnection(database))?.stock_basis ?? "stocked"
  const counts = rememberBriefly(
    async () => countPositions(database, await stockBasis()),
    COUNTS_KEPT_MS
  )
  const movementCounter = createMovementCounter(database)

  return {
    /** A page of positions with both sides' numbers. */
    positions: async (
      query: PositionQuery,
      order: PositionOrder,
      page: Page
    ): Promise<{ positions: PositionResponse[]; count: number }> =>
      listPositions(database, await stockBasis(), query, order, page),

    /** Positions with both sides' numbers, by their ids; those that do not exist are left out. */
    positionsById: async (ids: readonly string[]): Promise<PositionResponse[]> =>
      readPositions(database, await stockBasis(), ids),

    /** A position, and what Medusa has of its item, as the rules see them; null without such a position. */
    shelf: async (positionId: string): ReturnType<typeof readShelf> =>
      readShelf(database, positionId, await stockBasis()),

    /** What each way to resolve a position would do; null without such a position. */
    resolutions: async (positionId: string): Promise<ResolutionPreview[] | null> =>
      readResolutions(database, await stockBasis(), positionId),

    /** How many positions stand how, by store link; at most a second old. */
    positionCounts: (): Promise<Map<string, PositionCounts>> => counts.read(),

    /** A page of the ledger. */
    movements: (
      filters: MovementFilters,
      order: MovementOrder,
      page: Page
    ): ReturnType<typeof listMovements> => listMovements(database, filters, order, page),

    /** One movement; null without it. */
    movement: (id: string): Promise<MovementResponse | null> => readMovement(database, id),

    /** The filtered ledger as a stream of CSV. */
    exportMovements: (
      filters: MovementFilters,
      order: "created_at" | "-created_at"
    ): Promise<Readable> => exportMovements(database, filters, order),

    /** Movements by the hour or the day, in the connection's time zone. */
    movementCounts: async (
      period: ChartPeriod
    ): Promise<MovementCountsResponse["movement_counts"]> =>
      movementCounter.read(period, (await readConnection(database))?.time_zone ?? "UTC"),

    /** The id of the newest row of the ledger. */
    lastMovementId: (): Promise<string | null> => readLastMovementId(database),

    /** When the last webhook took effect. */
    lastWebhookReceivedAt: createLastWebhook(database),

    /** The webhooks refused in the last 24 hours, by reason. */
    refusedWebhooks: async (): Promise<
      StatusResponse["status"]["webhook"]["refused_last_24_hours"]
    > => {
      const rows = await readRefusals(database)
      return rows.map((row) => ({
        reason: row.reason,
        detail: row.detail,
        count: Number(row.count),
        message: row.message,
        last_at: row.last_at.toISOString(),
      }))
    },

    /** The processes of this store that are at work. */
    processes: (): Promise<SeenProcess[]> => readProcesses(database),

    /** A page of the items that were mapped so far, with what a sync would send of them. */
    items: (
      filters: ItemFilters,
      order: ItemOrder,
      page: Page,
      resolveProductSuppliers: ResolveProductSuppliers
    ): ReturnType<typeof listItems> =>
      listItems({ database, options, resolveProductSuppliers }, filters, order, page),

    /** The mapping of all items that cross, as a stream of CSV. */
    exportItems: (): Promise<Readable> => exportItems(database),

    /** A staged import, and a page of what it would change and of what is wrong with it. */
    itemImport: (id: string, page: Page): ReturnType<typeof readImport> =>
      readImport(database, id, page),

    /** What a sync left out, by name. */
    syncProblems: (
      syncId: string,
      q: string | undefined,
      page: Page
    ): ReturnType<typeof listSyncProblems> => listSyncProblems(database, syncId, q, page),

    /** Whether what this dry run found is still kept: it is until the next one begins. */
    hasPreview: async (syncId: string): Promise<boolean> =>
      (await latestDryRun(database)) === syncId,

    /** What a dry run found, by name. */
    preview: (
      syncId: string,
      filters: PreviewFilters,
      page: Page
    ): ReturnType<typeof listPreview> => listPreview(database, syncId, filters, page),

    /** What a dry run found as one JSON text in pieces; see `previewDocument`. */
    previewDocument: async (syncId: string): Promise<AsyncGenerator<string>> => {
      const ids = await readConnection(database)
      return previewDocument(
        database,
        {
          userIdTps: ids?.user_id_tps ?? null,
          inventorySystemId: ids?.inventory_system_id ?? null,
        },
        syncId
      )
    },
  }
}
