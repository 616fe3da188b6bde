import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { saveItemWorkflow } from "../../../../../workflows/items/save-item"
import { pathParameter } from "../../path-parameter"
import { readItem } from "../read-items"
import type { SaveItemType } from "../validators"

export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  response.json({
    item: await readItem(request.scope, pathParameter(request, "inventory_item_id")),
  })
}

export const POST = async (
  request: AuthenticatedMedusaRequest<SaveItemType>,
  response: MedusaResponse
): Promise<void> => {
  const inventoryItemId = pathParameter(request, "inventory_item_id")
  await saveItemWorkflow(request.scope).run({
    input: { ...request.validatedBody, inventory_item_id: inventoryItemId },
  })
  response.json({ item: await readItem(request.scope, inventoryItemId) })
}
