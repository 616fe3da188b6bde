import { DemoError } from "./settings"

/** Calls Medusa's admin API as a logged-in person. */
export class AdminClient {
  private constructor(
    private readonly url: string,
    private readonly token: string
  ) {}

  static async login(url: string, email: string, password: string): Promise<AdminClient> {
    const answer = await send(`${url}/auth/user/emailpass`, "POST", {}, { email, password })
    return new AdminClient(url, textAt(answer, "token"))
  }

  get(path: string): Promise<unknown> {
    return send(this.url + path, "GET", this.headers())
  }

  post(path: string, body: object): Promise<unknown> {
    return send(this.url + path, "POST", this.headers(), body)
  }

  private headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}` }
  }
}

async function send(
  url: string,
  method: string,
  headers: Record<string, string>,
  body?: object
): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: { ...headers, ...(body ? { "content-type": "application/json" } : {}) },
    body: body ? JSON.stringify(body) : undefined,
    signal: AbortSignal.timeout(60_000),
  })
  const text = await response.text()
  if (!response.ok) {
    throw new DemoError(`${method} ${url} answered ${response.status}: ${text.slice(0, 500)}`)
  }
  return text === "" ? undefined : JSON.parse(text)
}

/** What stands at a path in an answer (`valueAt(answer, "sync", "id")`); undefined when nothing does. */
export function valueAt(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (current, key) =>
      typeof current === "object" && current !== null ? Reflect.get(current, key) : undefined,
    value
  )
}

/** The text at a path; throws when there is none. */
export function textAt(value: unknown, ...path: string[]): string {
  const text = valueAt(value, ...path)
  if (typeof text !== "string") {
    throw new DemoError(`Medusa's answer has no ${path.join(".")}: ${JSON.stringify(value)}`)
  }
  return text
}

/** The list at a path; empty when there is none. */
export function listAt(value: unknown, ...path: string[]): unknown[] {
  const list = valueAt(value, ...path)
  return Array.isArray(list) ? list : []
}
