import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { hintOfAnswer, type Hint } from "../../../../modules/mipos/hints"
import { MOVEMENT_FIELDS } from "./movement-fields"

interface MovementRow {
  state: string
  inventory_item_id: string
  store_link_id: string
  /** What mipOS answered, or the report of the error; see `MiposErrorReport`. */
  response: unknown
}

/** Movements with advice beside what mipOS answered. */
export const readMovements = async (
  container: MedusaContainer,
  filters: Record<string, unknown>,
  pagination?: { skip: number; take?: number; order?: Record<string, string> }
): Promise<{ movements: object[]; count: number }> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "mipos_movement",
    fields: MOVEMENT_FIELDS,
    filters,
    pagination: { skip: 0, order: { created_at: "DESC" }, ...pagination },
  })
  return {
    movements: data.map((movement) => ({ ...movement, hint: hintOfMovement(movement) })),
    count: metadata?.count ?? 0,
  }
}

/** @throws MedusaError NOT_FOUND */
export const readMovement = async (container: MedusaContainer, id: string): Promise<object> => {
  const { movements } = await readMovements(container, { id }, { skip: 0, take: 1 })
  if (!movements[0]) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no movement ${id}.`)
  }
  return movements[0]
}

const hintOfMovement = (movement: MovementRow): Hint | null =>
  movement.state === "applied" || movement.state === "settled"
    ? null
    : hintOfAnswer(movement.response, {
        inventoryItemId: movement.inventory_item_id,
        storeLinkId: movement.store_link_id,
      })
