import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type MiposModuleService from "../../../../modules/mipos/service"
import type {
  ConnectionResponse,
  PositionCounts,
  StatusResponse,
  StoreLinkResponse,
  SyncResponse,
} from "../../../../types/admin-api"
import { storeWarnings } from "../../../../modules/mipos/processes/store-warnings"
import { SYNC_FIELDS } from "../syncs/sync-fields"

const NONE: PositionCounts = {
  total: 0,
  agreed: 0,
  unsent: 0,
  pending: 0,
  in_flight: 0,
  uncertain: 0,
  blocked: 0,
  drifted: 0,
  doubted: 0,
}

/** Puts the overview together. */
export const readStatus = async (
  container: MedusaContainer,
  mipos: MiposModuleService,
  connection: ConnectionResponse | null,
  links: StoreLinkResponse[]
): Promise<StatusResponse> => {
  const { lists } = mipos
  const [
    counts,
    lastMovementId,
    lastReceivedAt,
    refused,
    processes,
    [lastSync],
    [completedSync],
    [activeSync],
  ] = await Promise.all([
    lists.positionCounts(),
    lists.lastMovementId(),
    lists.lastWebhookReceivedAt(),
    lists.refusedWebhooks(),
    lists.processes(),
    listSyncs(container, { state: ["completed", "failed", "cancelled"], dry_run: false }),
    listSyncs(container, { state: ["completed"], dry_run: false }),
    listSyncs(container, { state: ["pending", "running", "paused"] }),
  ])
  return {
    status: {
      configured: connection !== null && connection.missing.length === 0 && links.length > 0,
      enabled: connection?.enabled ?? false,
      missing: [
        ...(connection ? connection.missing : ["Connection"]),
        ...(links.length > 0 ? [] : ["Store link"]),
      ],
      links: links.map((link) => ({
        id: link.id,
        store_id: link.store_id,
        stock_location_id: link.stock_location_id,
        stock_location_name: link.stock_location_name,
        enabled: link.enabled,
        paused_until: link.paused_until,
        pause_reason: link.pause_reason,
        hint: link.hint,
        positions: counts.get(link.id) ?? NONE,
      })),
      positions: links.reduce((sum, link) => add(sum, counts.get(link.id) ?? NONE), NONE),
      has_synced: completedSync !== undefined,
      last_sync: lastSync ?? null,
      active_sync: activeSync ?? null,
      last_movement_id: lastMovementId,
      next_sync_at: connection?.next_sync_at ?? null,
      webhook: {
        url: connection?.webhook_url ?? null,
        registered_url: connection?.registered_webhook_url ?? null,
        registered_at: connection?.webhook_registered_at ?? null,
        last_received_at: lastReceivedAt?.toISOString() ?? null,
        refused_last_24_hours: refused,
      },
      processes: processes.map(({ host, pid, mode, locking, startedAt, seenAt }) => ({
        host,
        pid,
        mode,
        locking,
        started_at: startedAt.toISOString(),
        seen_at: seenAt.toISOString(),
      })),
      warnings: storeWarnings(processes),
    },
  }
}

const listSyncs = async (
  container: MedusaContainer,
  filters: { state: string[]; dry_run?: boolean }
): Promise<SyncResponse[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "mipos_sync",
    fields: SYNC_FIELDS,
    filters,
    pagination: { skip: 0, take: 1, order: { created_at: "DESC" } },
  })
  return data
}

const add = (left: PositionCounts, right: PositionCounts): PositionCounts => ({
  total: left.total + right.total,
  agreed: left.agreed + right.agreed,
  unsent: left.unsent + right.unsent,
  pending: left.pending + right.pending,
  in_flight: left.in_flight + right.in_flight,
  uncertain: left.uncertain + right.uncertain,
  blocked: left.blocked + right.blocked,
  drifted: left.drifted + right.drifted,
  doubted: left.doubted + right.doubted,
})
