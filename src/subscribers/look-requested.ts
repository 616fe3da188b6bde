import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { LOOK_REQUESTED_EVENT, lookSoon } from "../workflows/upkeep/look-soon"

/** A person changed what crosses: look soon instead of with the next tick. */
export default async function lookRequested({ container }: SubscriberArgs<unknown>): Promise<void> {
  lookSoon(container)
}

export const config: SubscriberConfig = {
  event: LOOK_REQUESTED_EVENT,
  context: { subscriberId: "mipos-look-requested" },
}
