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
  const { lists } = container.resolve<MiposModuleService>(MIPOS_MODULE)
  const [position] = await lists.positionsById([id])
  if (!position) {
    throw noPosition(id)
  }
  return position
}

/** A path names a position that does not exist. */
export const noPosition = (id: string): MedusaError =>
  new MedusaError(MedusaError.Types.NOT_FOUND, `There is no position ${id}.`)
