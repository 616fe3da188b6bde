import type { MedusaContainer } from "@medusajs/framework/types"
import { lookAfterStockWorkflow } from "../workflows/upkeep/look-after-stock"

/**
 * The tick that makes the store right again whatever was lost: an event, an answer, a process. It may
 * fire in every process at once; PostgreSQL decides who does what.
 */
export default async function lookAfterStock(container: MedusaContainer): Promise<void> {
  await lookAfterStockWorkflow(container).run()
}

export const config = {
  name: "mipos-look-after-stock",
  schedule: { interval: 10_000 },
}
