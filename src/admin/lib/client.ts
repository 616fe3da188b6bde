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

type Query = Record<string, string | number | undefined>

/** `GET /admin/mipos<path>`. Throws the SDK's `FetchError`, whose message is the server's. */
export const get = <Response>(path: string, query?: Query) =>
  sdk.client.fetch<Response>(`${BASE_PATH}${path}`, { query })

/** `POST /admin/mipos<path>`. */
export const post = <Response>(path: string, body: object = {}) =>
  sdk.client.fetch<Response>(`${BASE_PATH}${path}`, { method: "POST", body })

/** `DELETE /admin/mipos<path>`. */
export const remove = (path: string) =>
  sdk.client.fetch<DeleteResponse>(`${BASE_PATH}${path}`, { method: "DELETE" })

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
