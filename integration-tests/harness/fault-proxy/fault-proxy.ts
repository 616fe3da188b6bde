import {
  Agent,
  createServer,
  request as openRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http"
import { buffer } from "node:stream/consumers"
import { setTimeout as wait } from "node:timers/promises"
import { EXCHANGE_HEADER, type Exchange, type Fault } from "./fault"

export interface FaultProxyOptions {
  /** Where a request goes: the whole URL. */
  target: (exchange: Readonly<Exchange>) => string
  /** What happens to a request; asked once for each, in the order of their arrival. */
  plan: (exchange: Readonly<Omit<Exchange, "fault">>) => Fault
}

export interface FaultProxy {
  /** Without a slash at the end; stays the same over `refuse` and `accept`. */
  readonly url: string
  /** Every request so far, oldest first. */
  exchanges(): readonly Exchange[]
  /** Resolves when nothing is on its way any more, late arrivals included. */
  idle(): Promise<void>
  /** Ends every connection and refuses new ones until `accept`. */
  refuse(): Promise<void>
  accept(): Promise<void>
  close(): Promise<void>
}

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

const HOP_BY_HOP = ["connection", "keep-alive", "transfer-encoding", "host", "content-length"]

/** Longer than any client's patience: a server that hangs must not keep the rig from its end. */
const SERVER_TIMEOUT_MS = 120_000

/**
 * Starts a proxy on the loopback interface that does to each request what `plan` says. It is for
 * JSON calls: a request and an answer are each taken in whole before they go on.
 */
export const startFaultProxy = async (options: FaultProxyOptions): Promise<FaultProxy> => {
  const exchanges: Exchange[] = []
  const underWay = new Set<Promise<void>>()
  // A connection for each request: one that is kept may be closed by the server just as it is used.
  const agent = new Agent({ keepAlive: false })

  const track = (work: Promise<void>): void => {
    const done = work
      .catch((error: unknown) => console.error("The fault proxy failed:", error))
      .finally(() => underWay.delete(done))
    underWay.add(done)
  }

  const forward = async (
    incoming: IncomingMessage,
    body: Buffer,
    exchange: Exchange
  ): Promise<Answer> => {
    const headers = Object.fromEntries(
      Object.entries(incoming.headers).filter(([name]) => !HOP_BY_HOP.includes(name))
    )
    const answer = await new Promise<Answer>((settle, reject) => {
      const outgoing = openRequest(
        options.target(exchange),
        {
          method: exchange.method,
          agent,
          timeout: SERVER_TIMEOUT_MS,
          headers: {
            ...headers,
            "content-length": body.length,
            [EXCHANGE_HEADER]: String(exchange.id),
          },
        },
        (response) => {
          buffer(response).then((content) => {
            settle({ status: response.statusCode ?? 0, headers: response.headers, body: content })
          }, reject)
        }
      )
      outgoing.on("timeout", () =>
        outgoing.destroy(new Error("The server behind the proxy did not answer."))
      )
      outgoing.on("error", reject)
      outgoing.end(body)
    })
    exchange.serverStatus = answer.status
    return answer
  }

  const play = async (
    incoming: IncomingMessage,
    response: ServerResponse,
    body: Buffer,
    exchange: Exchange
  ): Promise<void> => {
    const { fault } = exchange
    const cut = (): void => void response.socket?.destroy()
    const pass = async (): Promise<Answer | undefined> => {
      try {
        return await forward(incoming, body, exchange)
      } catch {
        // As a load balancer does when the server behind it is gone.
        response.writeHead(502, { "content-type": "application/json" })
        response.end(JSON.stringify({ message: "The server behind the proxy is gone." }))
        return undefined
      }
    }
    const deliver = async (late: number): Promise<void> => {
      await wait(late)
      await forward(incoming, body, exchange).catch(() => undefined)
    }
    switch (fault.kind) {
      case "drop_request":
        return cut()
      case "late_arrival":
        cut()
        return deliver(fault.ms)
      case "answer":
        if (fault.applied) {
          await deliver(0)
        }
        response.writeHead(fault.status, {
          "content-type": "application/json",
          ...(fault.retryAfterSeconds === undefined
            ? {}
            : { "retry-after": String(fault.retryAfterSeconds) }),
        })
        response.end(JSON.stringify({ message: "This answer is made up by the fault proxy." }))
        return
      case "delay_request":
        await wait(fault.ms)
        break
      case "duplicate":
        track(deliver(fault.ms))
        break
      default:
    }
    const answer = await pass()
    if (!answer) {
      return
    }
    if (fault.kind === "drop_answer") {
      return cut()
    }
    if (fault.kind === "delay_answer") {
      await wait(fault.ms)
    }
    if (response.destroyed) {
      return
    }
    for (const [name, value] of Object.entries(answer.headers)) {
      if (value !== undefined && !HOP_BY_HOP.includes(name)) {
        response.setHeader(name, value)
      }
    }
    response.statusCode = answer.status
    if (answer.body.length > 0) {
      response.setHeader("content-length", answer.body.length)
    }
    if (fault.kind === "cut_answer") {
      response.write(answer.body.subarray(0, Math.floor(answer.body.length / 2)), cut)
      return
    }
    if (fault.kind === "drip_answer") {
      response.flushHeaders()
      const bytes = [...answer.body]
      const last = Buffer.from(bytes.splice(-1))
      for (const byte of bytes) {
        response.write(Buffer.of(byte))
        await wait(fault.ms / answer.body.length)
        if (response.destroyed) {
          return
        }
      }
      response.end(last)
      return
    }
    response.end(answer.body)
  }

  const receive = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(incoming)
    const arrived = {
      id: exchanges.length + 1,
      at: Date.now(),
      method: incoming.method ?? "GET",
      path: incoming.url ?? "/",
      body: parsed(body),
      serverStatus: null,
      lostAt: null,
    }
    const exchange: Exchange = { ...arrived, fault: options.plan(arrived) }
    exchanges.push(exchange)
    response.once("close", () => {
      if (!response.writableFinished || exchange.fault.kind === "cut_answer") {
        exchange.lostAt = Date.now()
      }
    })
    await play(incoming, response, body, exchange)
  }

  const server = createServer((incoming, response) => {
    // A client that goes away in the middle of its own request has sent nothing.
    track(receive(incoming, response).catch(() => undefined))
  })
  server.keepAliveTimeout = 65_000
  const port = await listen(server, 0)
  return {
    url: `http://localhost:${port}`,
    exchanges: () => exchanges,
    idle: async () => {
      while (underWay.size > 0) {
        await Promise.all(underWay)
      }
    },
    refuse: () => stop(server),
    accept: async () => {
      await listen(server, port)
    },
    close: async () => {
      if (server.listening) {
        await stop(server)
      }
      agent.destroy()
    },
  }
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((settle, reject) => {
    server.once("error", reject)
    server.listen(port, "localhost", () => {
      server.off("error", reject)
      const address = server.address()
      settle(typeof address === "object" && address !== null ? address.port : port)
    })
  })

const stop = (server: Server): Promise<void> =>
  new Promise((settle) => {
    server.close(() => settle())
    server.closeAllConnections()
  })

const parsed = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString("utf8"))
  } catch {
    return undefined
  }
}
