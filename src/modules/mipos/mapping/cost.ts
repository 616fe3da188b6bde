import { decimal } from "../stock"
import type { CatalogueRow } from "./catalogue"

/**
 * The cost that Medusa's metadata states: under `key` on the inventory item, else the variant, else
 * the product. `undefined` when nobody states one, null when what is stated is no cost.
 */
export const metadataCost = (row: CatalogueRow, key: string): string | null | undefined => {
  for (const metadata of [row.metadata, row.variant?.metadata, row.product?.metadata]) {
    const value = metadata?.[key]
    if (value !== undefined && value !== null && value !== "") {
      return readCost(value)
    }
  }
  return undefined
}

const readCost = (value: unknown): string | null => {
  if (typeof value !== "string" && typeof value !== "number") {
    return null
  }
  // A number in metadata came through JSON already; its shortest text is what was written.
  const cost = decimal.parseDecimal(String(value).trim())
  return cost === null || decimal.isNegative(cost) ? null : cost
}
