import Medusa from "@medusajs/js-sdk"

/** Where the store's API is; the same origin as the admin unless the store says otherwise. */
export const backendUrl = __BACKEND_URL__ ?? "/"

/** The admin's own session is used, so a person who is logged in need do nothing. */
export const sdk = new Medusa({
  baseUrl: backendUrl,
  auth: {
    type: __AUTH_TYPE__ ?? "session",
    jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ || undefined,
  },
})

const BASE_PATH = "/admin/mipos"

/** Of several values, any may be meant. */
type Query = Record<string, string | number | string[] | undefined>

/** `GET /admin/mipos<path>`. Throws the SDK's `FetchError`, whose message is the server's. */
export const get = <Response>(path: string, query?: Query) =>
  sdk.client.fetch<Response>(`${BASE_PATH}${path}`, { query })

/** `POST /admin/mipos<path>`. */
export const post = <Response>(path: string, body: object = {}) =>
  sdk.client.fetch<Response>(`${BASE_PATH}${path}`, { method: "POST", body })

/** `DELETE /admin/mipos<path>`. */
export const remove = (path: string) =>
  sdk.client.fetch<DeleteResponse>(`${BASE_PATH}${path}`, { method: "DELETE" })

/** Saves what `GET /admin/mipos<path>` answers as a file, once all of it has come. */
export const download = async (path: string, fileName: string, query?: Query) => {
  // With any other `accept` than JSON, the SDK hands the response over as it is.
  const response = await sdk.client.fetch<Response>(`${BASE_PATH}${path}`, {
    query,
    headers: { accept: "application/octet-stream" },
  })
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement("a")
  link.href = url
  link.download = fileName
  link.click()
  // The browser reads it after the click.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

export interface DeleteResponse {
  id: string
  object: string
  deleted: boolean
}

export interface ListParams {
  limit?: number
  offset?: number
  order?: string
}

/** What every list answers beside its rows. */
export interface Page {
  count: number
  offset: number
  limit: number
}
