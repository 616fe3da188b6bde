export const wizard = {
  title: "Set up mipOS",
} as const
