import { keepTicking } from "../workflows/upkeep/keep-ticking"
import { lookAfterStockWorkflow } from "../workflows/upkeep/look-after-stock"

const name = "mipos-look-after-stock"
const intervalMs = 10_000

/**
 * The tick that makes the store right again whatever was lost: an event, an answer, a process. It may
 * fire in every process at once; PostgreSQL decides who does what.
 */
export default keepTicking({
  name,
  intervalMs,
  work: async (container) => {
    await lookAfterStockWorkflow(container).run()
  },
})

export const config = { name, schedule: { interval: intervalMs } }
