/** The server's own words when there are any. */
export const errorMessage = (error: unknown) =>
  error instanceof Error ? error.message : String(error)
