/** The server's own words when there are any. */
export const errorMessage = (error: unknown) =>
  error instanceof Error ? error.message : String(error)

/** What browsers say, each in its way, of a request that came to nobody. */
const UNREACHED = /^(failed to fetch|networkerror|load failed|network request failed)/i

/** Whether a request did not get as far as the store. */
export const isUnreached = (error: unknown): boolean =>
  error instanceof TypeError && UNREACHED.test(error.message)
