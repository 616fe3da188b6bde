import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { runSyncWorkflow } from "../workflows/sync/run-sync"
import { SYNC_REQUESTED_EVENT } from "../workflows/sync/start-sync"

/** A person asked for a sync: begin at once instead of with the next tick. */
export default async function syncRequested({ container }: SubscriberArgs<unknown>): Promise<void> {
  await runSyncWorkflow(container).run()
}

export const config: SubscriberConfig = {
  event: SYNC_REQUESTED_EVENT,
  context: { subscriberId: "mipos-sync-requested" },
}
