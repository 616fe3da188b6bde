import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

type Entity = "mipos_unit" | "mipos_supplier" | "mipos_item"

/** One record by its id. @throws MedusaError NOT_FOUND */
export const readOne = async (
  container: MedusaContainer,
  entity: Entity,
  fields: string[],
  id: string
): Promise<object> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity, fields, filters: { id } })
  const [record] = data
  if (!record) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no ${entity.replace("mipos_", "")} ${id}.`
    )
  }
  return record
}
