import type { MedusaContainer } from "@medusajs/framework/types"
import { runSyncWorkflow } from "../workflows/sync/run-sync"

/**
 * Takes up whatever sync run is waiting: a scheduled one, one whose pause is over, one whose process
 * died. A long run keeps its lease, so the ticks meanwhile find nothing to do.
 */
export default async function runSync(container: MedusaContainer): Promise<void> {
  await runSyncWorkflow(container).run()
}

export const config = {
  name: "mipos-run-sync",
  schedule: { interval: 5_000 },
}
