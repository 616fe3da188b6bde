import type { AxiosInstance } from "axios"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { ConnectedStore } from "./connected-store"
import { ROOT } from "./environment"

/** What a route answered, whatever it was. */
export interface ApiAnswer {
  status: number
  data: unknown
  /** The `message` of an error; empty when there is none. */
  message: string
}

/** Calls routes under `/admin/mipos`; any status is an answer. */
export const miposApi = (connected: Pick<ConnectedStore, "store">, http?: AxiosInstance) => {
  const call = async (
    method: "GET" | "POST" | "DELETE",
    path: string,
    body?: object
  ): Promise<ApiAnswer> => {
    const { status, data } = await (http ?? connected.store.admin).request<unknown>({
      method,
      url: `/admin/mipos${path}`,
      data: body,
    })
    const message: unknown =
      typeof data === "object" && data !== null ? Reflect.get(data, "message") : undefined
    return { status, data, message: typeof message === "string" ? message : "" }
  }
  return {
    call,
    get: (path: string) => call("GET", path),
    post: (path: string, body: object = {}) => call("POST", path, body),
    delete: (path: string) => call("DELETE", path),
  }
}

const ROUTES = join(ROOT, "src/api/admin/mipos")

/** Every route and verb there is, read from the source, so that a new one is tested without being told. */
export const allRoutes = (): Array<{ method: "GET" | "POST" | "DELETE"; path: string }> =>
  readdirSync(ROUTES, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("route.ts"))
    .flatMap((file) => {
      const source = readFileSync(join(ROUTES, file), "utf8")
      const path = file
        .replace(/\/?route\.ts$/, "")
        .replace("[action]", "test")
        .replace(/\[\w+\]/g, "some-id")
      return (["GET", "POST", "DELETE"] as const)
        .filter((method) => source.includes(`export const ${method} `))
        .map((method) => ({ method, path: `/${path}` }))
    })

/** Texts in which the database repeats itself to people, and people should never see. */
export const DATABASE_WORDS =
  /duplicate key|constraint|violates|null value|syntax error|relation "|column "|mipos_|Mipos [a-z]+ with|::text|select |insert |update "/

/** Every table of the database with a row that holds one of these texts, in any of its columns. */
export const tablesWith = async (
  connected: ConnectedStore,
  texts: readonly string[]
): Promise<string[]> => {
  const tables = await connected.database.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`
  )
  const patterns = texts.map((text) => `%${text.replace(/[\\%_]/g, "\\$&")}%`)
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await connected.database.query(
      `SELECT 1 FROM "${name}" AS given WHERE given::text LIKE ANY($1) LIMIT 1`,
      [patterns]
    )
    if (rows.length > 0) {
      found.push(name)
    }
  }
  return found
}
