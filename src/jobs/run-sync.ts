import { keepTicking } from "../workflows/upkeep/keep-ticking"
import { runSyncWorkflow } from "../workflows/sync/run-sync"

const name = "mipos-run-sync"
const intervalMs = 5_000

/**
 * Takes up whatever sync run is waiting: a scheduled one, one whose pause is over, one whose process
 * died. A long run keeps its lease, so the ticks meanwhile find nothing to do.
 */
export default keepTicking({
  name,
  intervalMs,
  work: async (container) => {
    await runSyncWorkflow(container).run()
  },
})

export const config = { name, schedule: { interval: intervalMs } }
