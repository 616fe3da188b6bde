/** What a list may be asked by that changes where its rows stand, and not which they are. */
const PLACE_KEYS: ReadonlySet<string> = new Set(["offset", "limit", "order"])

/** The same for two queries of a list that have the same rows, on whatever page and in whatever order. */
export const filtersKey = (query: object): string =>
  JSON.stringify(
    Object.entries(query)
      .filter(([key, value]) => value !== undefined && !PLACE_KEYS.has(key))
      .sort(([left], [right]) => (left < right ? -1 : 1))
  )

export const selectedIds = (rows: Readonly<Record<string, boolean>>): string[] =>
  Object.keys(rows).filter((id) => rows[id])
