export const mapping = {
  title: "Mapping",
} as const
