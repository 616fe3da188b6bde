import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ItemBatchResponse } from "../../../../../types/admin-api"
import { saveItemsWorkflow } from "../../../../../workflows/items/save-items"
import type { SaveItemsType } from "../validators"

/** Sets the same for many items, all or none. */
export const POST = async (
  request: AuthenticatedMedusaRequest<SaveItemsType>,
  response: MedusaResponse<ItemBatchResponse>
): Promise<void> => {
  const { result } = await saveItemsWorkflow(request.scope).run({ input: request.validatedBody })
  response.json(result)
}
