import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { MIPOS_MODULE } from "../../../../modules/mipos"
import type MiposModuleService from "../../../../modules/mipos/service"
import type { MovementResponse } from "../../../../types/admin-api"

/** @throws MedusaError NOT_FOUND */
export const readMovement = async (
  container: MedusaContainer,
  id: string
): Promise<MovementResponse> => {
  const { lists } = container.resolve<MiposModuleService>(MIPOS_MODULE)
  const movement = await lists.movement(id)
  if (!movement) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no movement ${id}.`)
  }
  return movement
}
