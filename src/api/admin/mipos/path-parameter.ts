import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { isPlainText } from "./text"

/** A part of the path by its name in the folder. The router always fills it; its type does not say so. */
export const pathParameter = (
  request: Pick<MedusaRequest, "params">,
  name: "id" | "inventory_item_id"
): string => {
  const value = request.params[name]
  if (!value) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `The path has no ${name}.`)
  }
  if (!isPlainText(value)) {
    // The database refuses such text with an exception, and nothing can be known by it.
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Nothing is known by this ${name}.`)
  }
  return value
}
