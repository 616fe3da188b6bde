import type { CatalogueRow } from "./catalogue"
import { itemSku } from "./name"

export type ExternalIdSource = "inventory_item_id" | "sku" | "variant_id"

/** The id that an item gets at mipOS when nobody gave it another; null when its source is empty. */
export const deriveExternalId = (row: CatalogueRow, source: ExternalIdSource): string | null => {
  switch (source) {
    case "inventory_item_id":
      return row.inventoryItemId
    case "sku":
      return itemSku(row)
    case "variant_id":
      return row.variant?.id ?? null
  }
}
