import { isJsonObject } from "./json"

/** The `code` of a Node error ("ENOENT"), or undefined. Not by instanceof, which realms break. */
export function errorCode(error: unknown): string | undefined {
  return isJsonObject(error) && typeof error.code === "string" ? error.code : undefined
}

export function errorMessage(error: unknown): string {
  return isJsonObject(error) && typeof error.message === "string" ? error.message : String(error)
}
