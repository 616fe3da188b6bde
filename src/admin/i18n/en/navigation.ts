/** What the sidebar says. */
export const navigation = {
  overview: "mipOS",
  stock: "Stock",
  movements: "Movements",
  syncs: "Syncs",
  mapping: "Mapping",
} as const
