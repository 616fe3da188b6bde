/**
 * Medusa keeps a quantity twice: in `raw_*`, exactly, and in a column that went through a JavaScript
 * float, which is exact up to fifteen digits. Compared with B, a float never agrees with a third.
 * Few quantities are that long, so few are read from the text; what is no decimal stays the column's.
 */
const exact = (column: string): string => `
  CASE
    WHEN length(level.raw_${column}->>'value') > 15
      AND level.raw_${column}->>'value' ~ '^-{0,1}[0-9]+([.][0-9]+){0,1}(e[+-]{0,1}[0-9]{1,3}){0,1}$'
    THEN (level.raw_${column}->>'value')::numeric
    ELSE level.${column}
  END`

/**
 * **L** of a position in SQL, as `readLevels` computes it: `level` and `item` are the tables' aliases,
 * and the one placeholder is the connection's basis.
 */
export const STOCK = `
  CASE
    WHEN item.excluded OR level.id IS NULL THEN 0
    WHEN ? = 'available' THEN (${exact("stocked_quantity")}) - (${exact("reserved_quantity")})
    ELSE (${exact("stocked_quantity")})
  END`
