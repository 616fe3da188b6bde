import http, { type IncomingMessage, type ServerResponse } from "node:http"
import net from "node:net"
import type { AddressInfo } from "node:net"
import { once } from "node:events"

/** A request as it arrived. */
export interface SeenRequest {
  method: string
  path: string
  headers: http.IncomingHttpHeaders
  body: unknown
}

export interface TestServer {
  url: string
  port: number
  requests: SeenRequest[]
  /** How many TCP connections were accepted. */
  connections(): number
  close(): Promise<void>
}

type Handler = (request: SeenRequest, response: ServerResponse, raw: IncomingMessage) => void

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) {
    chunks.push(Buffer.from(chunk))
  }
  return Buffer.concat(chunks).toString("utf8")
}

/** An HTTP server that reads each request to its end before the handler answers it. */
export async function startHttpServer(handler: Handler): Promise<TestServer> {
  const requests: SeenRequest[] = []
  const server = http.createServer((raw, response) => {
    void readText(raw).then((text) => {
      const seen: SeenRequest = {
        method: raw.method ?? "",
        path: raw.url ?? "",
        headers: raw.headers,
        body: text === "" ? undefined : JSON.parse(text),
      }
      requests.push(seen)
      handler(seen, response, raw)
    })
  })
  return { ...(await listen(server)), requests }
}

/** A bare TCP server, for what no HTTP server would do. */
export async function startTcpServer(
  onConnection: (socket: net.Socket) => void
): Promise<Omit<TestServer, "requests">> {
  return listen(net.createServer(onConnection))
}

export async function listen(server: net.Server): Promise<Omit<TestServer, "requests">> {
  const sockets = new Set<net.Socket>()
  let connections = 0
  server.on("connection", (socket: net.Socket) => {
    connections += 1
    sockets.add(socket)
    socket.on("error", () => undefined)
    socket.on("close", () => sockets.delete(socket))
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    connections: () => connections,
    async close() {
      const closed = once(server, "close")
      server.close()
      for (const socket of sockets) {
        socket.destroy()
      }
      await closed
    },
  }
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {}
): void {
  response.writeHead(status, { "Content-Type": "application/json", ...headers })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}

/** Waits for something to come true, and fails when it does not within the deadline. */
export async function eventually(condition: () => boolean, deadlineMs = 5_000): Promise<void> {
  const end = Date.now() + deadlineMs
  while (!condition()) {
    if (Date.now() > end) {
      throw new Error("The condition did not come true in time.")
    }
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** What a promise fails with; fails itself when it does not. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error("Nothing was thrown.")
}
