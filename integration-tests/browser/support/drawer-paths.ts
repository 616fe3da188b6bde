import type { ConnectedStore } from "../../harness/connected-store"

/** Where each drawer of the settings page is, by a name for it. */
export const drawerPaths = async ({
  store,
  links,
}: ConnectedStore): Promise<Record<string, string>> => {
  const first = async (path: string): Promise<string> => {
    const { data } = await store.admin.get<Record<string, Array<{ id: string }>>>(
      `/admin/mipos/${path}?limit=1`
    )
    return data[path]?.[0]?.id ?? ""
  }
  return {
    connection: "connection",
    "store-link-create": "store-links/create",
    "store-link-edit": `store-links/${links[0]?.id ?? ""}`,
    defaults: "defaults",
    "unit-create": "units/create",
    "unit-edit": `units/${await first("units")}`,
    "supplier-create": "suppliers/create",
    "supplier-edit": `suppliers/${await first("suppliers")}`,
    webhook: "webhook",
    sync: `syncs/${await first("syncs")}`,
  }
}
