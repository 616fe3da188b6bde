import { until } from "../harness/until"
import { readItems, type ItemState } from "./items"
import type { RigStack } from "./stack"

/**
 * Waits until the plugin has nothing left to do for these items, and no sync runs; returns what became
 * of them. @throws Error that names those that it still has to settle.
 */
export const settled = (
  stack: RigStack,
  ids: readonly string[],
  timeoutMs: number
): Promise<Map<string, ItemState>> =>
  until(
    "every position is settled",
    async () => {
      const [{ active } = { active: "0" }] = await stack.database.query<{ active: string }>(
        "SELECT count(*) AS active FROM mipos_sync WHERE state IN ('pending', 'running', 'paused')"
      )
      const items = await readItems(stack.database, ids)
      const open = ids.filter((id) => items.get(id)?.isSettled !== true)
      if (open.length === 0 && active === "0") {
        return items
      }
      const words = open.slice(0, 5).map((id) => items.get(id)?.words ?? `${id} is unknown`)
      throw new Error(`${open.length} positions, ${active} syncs: ${words.join(" ")}`)
    },
    timeoutMs
  )
