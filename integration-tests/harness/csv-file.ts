import type { ItemImportResponse } from "../../src/types/admin-api"
import type { ApiAnswer } from "./api"
import type { ConnectedStore } from "./connected-store"

/** What an admin does with the file of the mapping, by HTTP. */

/** The file as it is sent, byte order mark and all. */
export const exportFile = async (
  connected: ConnectedStore
): Promise<{ text: string; headers: Record<string, unknown> }> => {
  const { status, data, headers } = await connected.store.admin.get<ArrayBuffer>(
    "/admin/mipos/items/export",
    { responseType: "arraybuffer" }
  )
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(data)
  if (status !== 200) {
    throw new Error(`The export answered ${status}: ${text}`)
  }
  return { text, headers: { ...headers } }
}

/** Sends a file to be looked at; any status is an answer. */
export const sendFile = async (
  connected: ConnectedStore,
  file: string | Buffer,
  headers: Record<string, string> = { "Content-Type": "text/csv; charset=utf-8" }
): Promise<ApiAnswer> => {
  const { status, data } = await connected.store.admin.post<unknown>(
    "/admin/mipos/items/import",
    file,
    { headers, maxBodyLength: Infinity, timeout: 300_000 }
  )
  const message: unknown =
    typeof data === "object" && data !== null ? Reflect.get(data, "message") : undefined
  return { status, data, message: typeof message === "string" ? message : "" }
}

/** Sends a file that can be looked at, and says what it would change. */
export const previewFile = async (
  connected: ConnectedStore,
  file: string
): Promise<ItemImportResponse> => {
  const { status, data } = await sendFile(connected, file)
  const preview = data as { import: ItemImportResponse }
  if (status !== 200) {
    throw new Error(`The import answered ${status}: ${JSON.stringify(data)}`)
  }
  return preview.import
}

/** A file of these lines; the values have nothing that needs quotation marks. */
export const fileOf = (rows: readonly string[][], delimiter = ","): string =>
  rows.map((row) => row.join(delimiter)).join("\r\n")
