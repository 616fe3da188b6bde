/**
 * What an item is found by: name, SKU and external id in one text, a line each, so that one condition and
 * one index (`IDX_mipos_item_text`, where the database has pg_trgm) do for all three. `item` is the
 * table's alias.
 */
export const ITEM_TEXT = `(item.name || chr(10) || coalesce(item.sku, '') || chr(10) || coalesce(item.external_id, ''))`

/** The pattern for a part of a text; what has a meaning in patterns has none here. */
export const patternOf = (part: string): string => `%${part.replace(/[\\%_]/g, "\\$&")}%`
