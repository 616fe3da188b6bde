import { FetchError } from "@medusajs/js-sdk"

/** Whether the API says that what was asked for does not exist. */
export const isNotFound = (error: unknown): boolean =>
  error instanceof FetchError && error.status === 404
