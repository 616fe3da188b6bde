import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

/** A part of the path by its name in the folder. The router always fills it; its type does not say so. */
export const pathParameter = (
  request: Pick<MedusaRequest, "params">,
  name: "id" | "inventory_item_id"
): string => {
  const value = request.params[name]
  if (!value) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `The path has no ${name}.`)
  }
  return value
}
