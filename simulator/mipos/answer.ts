/** What mipOS answers; `body` is printed as JSON. */
export interface Answer {
  status: number
  body: unknown
  headers?: Record<string, string>
}

export function ok(message: string, data: unknown = null): Answer {
  return { status: 200, body: { message, data } }
}

/** A documented refusal: `{ message: [text...], data: null }`. */
export function conflict(messages: Iterable<string>): Answer {
  return { status: 409, body: { message: [...messages], data: null } }
}

/** The body is the bare JSON string, as mipOS sends it. */
export function unauthorized(): Answer {
  return { status: 401, body: "Unauthorized." }
}

/** An error mipOS does not document: `{ message }`. */
export function failure(status: number, message: string): Answer {
  return { status, body: { message } }
}
