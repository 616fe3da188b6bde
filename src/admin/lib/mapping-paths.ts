/** The pages of the mapping. */
export const MAPPING_PATHS = {
  items: "/mipos/mapping",
  units: "/mipos/mapping/units",
  suppliers: "/mipos/mapping/suppliers",
  rules: "/mipos/mapping/rules",
  import: "/mipos/mapping/import",
} as const
