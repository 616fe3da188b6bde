import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MOVED_ON_BOTH_SIDES } from "../workflows/inventory/inventory-transaction"
import { hintPush } from "../workflows/push/hint-push"

/**
 * An inventory level changed somehow. The event says neither what nor by how much, and may be lost:
 * it is a hint to look soon (`workflows/push`), never the record of what happened.
 */
export default async function levelChanged({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  if (event.metadata?.[MOVED_ON_BOTH_SIDES] !== true) {
    hintPush(container, event.data.id)
  }
}

export const config: SubscriberConfig = {
  event: [
    "inventory.inventory-level.created",
    "inventory.inventory-level.updated",
    "inventory.inventory-level.deleted",
  ],
  context: { subscriberId: "mipos-level-changed" },
}
