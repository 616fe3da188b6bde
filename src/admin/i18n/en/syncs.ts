export const syncs = {
  title: "Syncs",
} as const
