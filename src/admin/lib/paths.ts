/** Where things stand in the admin. Ids and words of people may hold anything. */
export const STOCK_PATH = "/mipos/stock"

export const storyPath = (positionId: string): string =>
  `${STOCK_PATH}/${encodeURIComponent(positionId)}`

/** The list of stock, filtered. */
export const stockPath = (filters: Readonly<Record<string, string>>): string =>
  `${STOCK_PATH}?${new URLSearchParams(filters).toString()}`

export const movementPath = (movementId: string): string =>
  `/mipos/movements/${encodeURIComponent(movementId)}`

/** What an item is mapped to. */
export const mappingPath = (externalId: string): string =>
  `/mipos/mapping?${new URLSearchParams({ q: externalId }).toString()}`

export const storeLinkPath = (id: string): string =>
  `/settings/mipos/store-links/${encodeURIComponent(id)}`
