import { stockPath } from "./paths"
import type { Status } from "./status"
import { syncPath } from "./sync-query"

/** Something that does not settle by itself: how often, and where it is dealt with. */
export interface Attention {
  kind:
    | "missing"
    | "blocked"
    | "drifted"
    | "doubted"
    | "syncFailed"
    | "leftOut"
    | "refusedWebhooks"
    | "unregisteredWebhook"
  count: number
  to: string
}

const SETTINGS = "/settings/mipos"

/** What waits for a person, the most urgent first; empty when there is nothing to do. */
export const attentionOf = (status: Status): Attention[] => {
  const { positions, webhook } = status
  const lastSync = status.last_sync
  const refusals = webhook.refused_last_24_hours.reduce((sum, { count }) => sum + count, 0)
  const found: Attention[] = [
    { kind: "missing", count: status.missing.length, to: SETTINGS },
    { kind: "blocked", count: positions.blocked, to: stockPath({ state: "blocked" }) },
    { kind: "drifted", count: positions.drifted, to: stockPath({ state: "drifted" }) },
    { kind: "doubted", count: positions.doubted, to: stockPath({ doubted: "true" }) },
    {
      kind: "unregisteredWebhook",
      // Until then mipOS tells nobody of what it sells.
      count: status.configured && status.enabled && webhook.registered_url === null ? 1 : 0,
      to: `${SETTINGS}#webhook`,
    },
    { kind: "refusedWebhooks", count: refusals, to: `${SETTINGS}#webhook` },
  ]
  if (lastSync) {
    const to = syncPath(lastSync.id)
    found.push(
      { kind: "syncFailed", count: lastSync.state === "failed" ? 1 : 0, to },
      { kind: "leftOut", count: lastSync.items_left_out, to }
    )
  }
  return found.filter(({ count }) => count > 0)
}
