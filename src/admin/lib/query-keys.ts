/** The query keys of one resource, from the widest to the narrowest, for precise invalidation. */
const queryKeysFor = (resource: string) => {
  const all = ["mipos", resource] as const

  return {
    all,
    lists: () => [...all, "list"] as const,
    list: (params?: object) => [...all, "list", params ?? {}] as const,
    details: () => [...all, "detail"] as const,
    detail: (id: string) => [...all, "detail", id] as const,
  }
}

export const connectionQueryKeys = queryKeysFor("connection")
export const connectionCheckQueryKeys = {
  of: (version: string) => ["mipos", "connection-check", version] as const,
}
export const stockLocationQueryKeys = queryKeysFor("stock-locations")
export const statusQueryKeys = queryKeysFor("status")
export const storeLinkQueryKeys = queryKeysFor("store-links")
export const unitQueryKeys = queryKeysFor("units")
export const supplierQueryKeys = queryKeysFor("suppliers")
export const syncQueryKeys = {
  ...queryKeysFor("syncs"),
  latest: () => ["mipos", "syncs", "list", "latest"] as const,
  problems: (id: string, params: object) => ["mipos", "syncs", "problems", id, params] as const,
}

/** Below the syncs, so that they are read anew together. */
export const dryRunQueryKeys = {
  summary: (id: string) => [...syncQueryKeys.detail(id), "summary"] as const,
}

export const syncItemQueryKeys = {
  list: (syncId: string, params: object) => ["mipos", "sync-items", syncId, params] as const,
}

export const positionQueryKeys = {
  all: ["mipos", "positions"] as const,
  troubled: (state: string) => ["mipos", "positions", state] as const,
  list: (params: object) => ["mipos", "positions", "list", params] as const,
  detail: (id: string) => ["mipos", "positions", "detail", id] as const,
  resolutions: (id: string) => ["mipos", "positions", "resolutions", id] as const,
}

export const movementQueryKeys = queryKeysFor("movements")
export const movementCountQueryKeys = queryKeysFor("movement-counts")
export const itemQueryKeys = queryKeysFor("items")
export const productSupplierQueryKeys = queryKeysFor("product-suppliers")
export const itemImportQueryKeys = queryKeysFor("item-imports")
export const inclusionRuleQueryKeys = queryKeysFor("inclusion-rules")
export const inclusionPreviewQueryKeys = queryKeysFor("inclusion-previews")

/** What a page that is looked at reads anew when the status says that something has changed. */
export const LIVE_RESOURCES = [
  "positions",
  "movements",
  "movement-counts",
  "syncs",
  "items",
  "store-links",
  "suppliers",
] as const
