import type { IncomingHttpHeaders } from "node:http"
import { isJsonObject } from "../text/json"

const HIDDEN = "***"
const SECRET_FIELDS = ["client_secret", "password", "refresh_token", "token", "access_token"]

/** Headers with credentials replaced; the scheme of Authorization stays, for it may be the fault. */
export function redactHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const shown = { ...headers }
  if (shown.authorization !== undefined) {
    shown.authorization = /^bearer /i.test(shown.authorization) ? `Bearer ${HIDDEN}` : HIDDEN
  }
  if (shown.cookie !== undefined) shown.cookie = HIDDEN
  return shown
}

/** A body or an answer with secrets replaced, at its top level and in its `data`. */
export function redactBody(body: unknown): unknown {
  if (!isJsonObject(body)) return body
  const shown = { ...body }
  for (const field of SECRET_FIELDS) if (field in shown) shown[field] = HIDDEN
  if (isJsonObject(shown.data)) shown.data = redactBody(shown.data)
  return shown
}
