import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { MIPOS_MODULE } from "../../../../modules/mipos"
import type MiposModuleService from "../../../../modules/mipos/service"
import type { PositionResponse } from "../../../../types/admin-api"

/** One position with both sides' numbers. @throws MedusaError NOT_FOUND */
export const readPosition = async (
  container: MedusaContainer,
  id: string
): Promise<PositionResponse> => {
  const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
  const { positions } = await mipos.listPositionsWithStock({ id }, { limit: 1, offset: 0 })
  if (!positions[0]) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no position ${id}.`)
  }
  return positions[0]
}
