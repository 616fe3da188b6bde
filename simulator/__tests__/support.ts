import { createServer, type IncomingHttpHeaders } from "node:http"
import { DEFAULT_ACCOUNT, startSimulator, type Simulator, type SimulatorOptions } from "../index"

export interface Reply {
  status: number
  body: unknown
  headers: Headers
}

const closers: (() => Promise<void>)[] = []

/** Closes everything the test started; to be called after each test. */
export async function closeAll(): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close()
}

export async function start(options: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = await startSimulator({ port: 0, ...options })
  closers.push(() => simulator.close())
  return simulator
}

export async function send(
  simulator: Simulator,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {}
): Promise<Reply> {
  const response = await fetch(`${simulator.url}${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const text = await response.text()
  const parsed: unknown = text === "" ? undefined : JSON.parse(text)
  return { status: response.status, body: parsed, headers: response.headers }
}

export const TOKEN_BODY = {
  client_id: DEFAULT_ACCOUNT.client_id,
  client_secret: DEFAULT_ACCOUNT.client_secret,
  grant_type: "client_credentials",
  email: DEFAULT_ACCOUNT.email,
  password: DEFAULT_ACCOUNT.password,
}

export interface TokenData {
  token: string
  token_type: string
  expires_in: string
}

export async function getToken(simulator: Simulator): Promise<TokenData> {
  const reply = await send(simulator, "POST", "/api/oauth/token", TOKEN_BODY)
  return tokenData(reply)
}

export function tokenData(reply: Reply): TokenData {
  expect(reply).toMatchObject({
    status: 200,
    body: { data: { token: expect.any(String), expires_in: expect.any(String) } },
  })
  // The expectation above is what makes this shape certain.
  return (reply.body as { data: TokenData }).data
}

/** Speaks to mipOS with a token of its own. */
export class Pos {
  private constructor(
    readonly simulator: Simulator,
    readonly token: string
  ) {}

  static async connect(simulator: Simulator): Promise<Pos> {
    return new Pos(simulator, (await getToken(simulator)).token)
  }

  post(path: string, body: unknown): Promise<Reply> {
    return send(this.simulator, "POST", path, body, { Authorization: `Bearer ${this.token}` })
  }

  sync(body: unknown, storeId = "store-centro"): Promise<Reply> {
    return this.post(`/api/v1/inventory/pos/store/${storeId}/system/sync`, body)
  }

  update(body: unknown, storeId = "store-centro"): Promise<Reply> {
    return this.post(`/api/v1/inventory/pos/store/${storeId}/system/stock/update`, body)
  }

  manage(body: unknown): Promise<Reply> {
    return this.post("/api/v1/inventory/pos/webhook/manage", body)
  }

  stock(externalId: string, storeId = "store-centro"): string | undefined {
    return this.simulator.item(storeId, externalId)?.stock
  }
}

export function item(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    name: "Coffee",
    external_id: "coffee",
    purchase_unit_external_id: "bag",
    consumption_unit_external_id: "gram",
    supplier_external_id: "roaster",
    cost: "12.50",
    stock: "11.22",
    ...changes,
  }
}

export function syncBody(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    user_id_tps: DEFAULT_ACCOUNT.user_id_tps,
    inventory_system_id: DEFAULT_ACCOUNT.inventory_system_id,
    items: [item()],
    units: [
      { name: "Bag", short_name: "bg", external_id: "bag" },
      { name: "Gram", short_name: "g", external_id: "gram" },
    ],
    suppliers: [{ name: "Roaster", external_id: "roaster" }],
    ...changes,
  }
}

export function updateBody(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    user_id_tps: DEFAULT_ACCOUNT.user_id_tps,
    inventory_system_id: DEFAULT_ACCOUNT.inventory_system_id,
    external_id: "coffee",
    current_stock: "9.97",
    quantity: "1.25",
    date: "2020-05-30 12:45:03",
    movement_type: 2,
    ...changes,
  }
}

/** A POS that is connected and has synced one item. */
export async function syncedPos(options: SimulatorOptions = {}): Promise<Pos> {
  const pos = await Pos.connect(await start(options))
  expect(await pos.sync(syncBody())).toMatchObject({ status: 200 })
  return pos
}

export interface Received {
  path: string
  headers: IncomingHttpHeaders
  text: string
  body: Record<string, unknown>
}

export interface Receiver {
  url: string
  received: Received[]
}

/** A real server for webhooks; it answers 204 unless told otherwise. */
export async function receiver(
  answer: () => { status: number; body?: string; headers?: Record<string, string> } = () => ({
    status: 204,
  })
): Promise<Receiver> {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on("data", (chunk: Buffer) => chunks.push(chunk))
    request.on("end", () => {
      const text = Buffer.concat(chunks).toString("utf8")
      received.push({
        path: request.url ?? "",
        headers: request.headers,
        text,
        body: JSON.parse(text) as Record<string, unknown>,
      })
      const { status, body, headers } = answer()
      response.writeHead(status, headers).end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  closers.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  )
  const address = server.address()
  if (typeof address !== "object" || address === null) throw new Error("The receiver has no port.")
  return { url: `http://127.0.0.1:${address.port}`, received }
}

/** Waits until the condition holds, for at most five seconds. */
export async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 5000
  while (!condition()) {
    if (Date.now() > deadline) throw new Error("The condition did not come true in 5 seconds.")
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
