export const widgets = {
  title: "mipOS",
} as const
