export const movements = {
  title: "Movements",
} as const
