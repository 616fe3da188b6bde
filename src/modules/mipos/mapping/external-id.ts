import type { CatalogueRow, Problem } from "./catalogue"
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

/** Why an item has no external id: its source is empty. */
export const missingExternalId = (source: ExternalIdSource): Problem => ({
  code: "no_external_id",
  message:
    source === "sku"
      ? "The item has no SKU, and SKUs are this store's external ids. Give it a SKU."
      : "The item belongs to no variant, and variant ids are this store's external ids. Set an external id for it.",
})

/** Why an item cannot have an external id: another item has it, or is to have it. */
export const takenExternalId = (
  externalId: string | null,
  name: string,
  holder: string
): Problem => ({
  code: "external_id_taken",
  message: `"${name}" and "${holder}" have the same external id ${externalId ?? ""}. Give one of them another.`,
})
