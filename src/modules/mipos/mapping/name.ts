import type { CatalogueRow } from "./catalogue"

/** As much of a `CatalogueRow` as names are made of. */
interface NamedRow {
  title: string | null
  sku: string | null
  variant: { title: string | null; sku: string | null } | null
  product: { title: string } | null
}

/** What Medusa calls the only variant of a product without options. */
const DEFAULT_VARIANT = /^default variant$/i

/**
 * The name of an item at mipOS (design: "What crosses"): the product's title and the variant's,
 * without "Default variant"; else the inventory item's title; else its SKU. Null when there is none.
 */
export const itemName = (row: NamedRow): string | null => {
  const variantTitle = clean(row.variant?.title)
  const parts = [
    clean(row.product?.title),
    variantTitle && DEFAULT_VARIANT.test(variantTitle) ? null : variantTitle,
  ].filter((part) => part !== null)
  return parts.length > 0 ? parts.join(" - ") : (clean(row.title) ?? itemSku(row))
}

/** The SKU: the inventory item's, else the variant's. */
export const itemSku = (row: NamedRow): string | null => clean(row.sku) ?? clean(row.variant?.sku)

/** What lists call an item, also one that is never mapped any further. */
export const itemLabel = (row: CatalogueRow): { name: string; sku: string | null } => {
  const sku = itemSku(row)
  return { name: itemName(row) ?? sku ?? row.inventoryItemId, sku }
}

/** More than single blanks between words. Most texts need no other one made of them. */
const IRREGULAR_BLANKS = /\s\s|[^\S ]/

const clean = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim()
  if (!trimmed) {
    return null
  }
  return IRREGULAR_BLANKS.test(trimmed) ? trimmed.replace(/\s+/g, " ") : trimmed
}
