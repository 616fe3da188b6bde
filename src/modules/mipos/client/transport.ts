import http from "node:http"
import https from "node:https"
import type { Readable } from "node:stream"
import axios from "axios"
import type { HttpAnswer } from "./answer"
import { MiposAmbiguousError, MiposNotSentError } from "./errors"
import { readBody } from "./read-body"
import { createWatchedTransport } from "./watched-transport"

export interface TransportOptions {
  /** `http(s)://host[:port][/prefix]`, without credentials; code, never an admin field. */
  baseUrl: string
  /** For the whole call: waiting for a socket, connecting, sending, and the answer to its end. */
  requestTimeoutMs: number
  /** Connections to mipOS at a time; more calls wait for one, within their timeout. */
  maxSockets: number
}

export interface TransportRequest {
  method: "GET" | "POST"
  /** Begins with "/"; parts that come from data are percent-encoded by the caller. */
  path: string
  headers: Readonly<Record<string, string>>
  /** Sent as JSON, which a Buffer is already; undefined sends no body. */
  body?: unknown
  /** Instead of `requestTimeoutMs`. */
  timeoutMs?: number
}

export interface Transport {
  /** Without a trailing slash. */
  readonly baseUrl: string
  /**
   * Sends one request, once; redirects are not followed, any status is an answer.
   *
   * @throws MiposNotSentError no connection was ever made
   * @throws MiposAmbiguousError a connection was made, and no whole answer came back
   */
  send(request: TransportRequest): Promise<HttpAnswer>
  /** Destroys every connection and fails every call, running, waiting or to come. */
  close(): void
}

/**
 * Idle connections are given up before common servers do so (5 s and more): a request that is
 * written to a connection the other side has just closed is lost without anyone knowing.
 */
const IDLE_SOCKET_MS = 4_000

/** HTTP to mipOS. A proxy of the environment (HTTPS_PROXY, NO_PROXY) is honoured, as axios does. */
export function createTransport(options: TransportOptions): Transport {
  const baseUrl = normalizeBaseUrl(options.baseUrl)
  const agentOptions = { keepAlive: true, maxSockets: options.maxSockets, timeout: IDLE_SOCKET_MS }
  const httpAgent = new http.Agent(agentOptions)
  const httpsAgent = new https.Agent(agentOptions)
  const running = new Set<AbortController>()
  let closed = false

  async function send(request: TransportRequest): Promise<HttpAnswer> {
    if (closed) {
      throw new MiposNotSentError({ networkCode: "ERR_CANCELED" })
    }
    const watched = createWatchedTransport()
    const stop = new AbortController()
    let timedOut = false
    const timer = setTimeout(() => {
      timedOut = true
      stop.abort()
    }, request.timeoutMs ?? options.requestTimeoutMs)
    running.add(stop)
    let status: number | undefined
    try {
      const response = await axios.request<Readable>({
        url: baseUrl + request.path,
        method: request.method,
        headers: {
          Accept: "application/json",
          "User-Agent": "medusa-plugin-mipos",
          ...(request.body === undefined ? {} : { "Content-Type": "application/json" }),
          ...request.headers,
        },
        data: request.body === undefined ? undefined : toJson(request.body),
        httpAgent,
        httpsAgent,
        transport: watched,
        maxRedirects: 0,
        maxBodyLength: Infinity,
        validateStatus: () => true,
        responseType: "stream",
        signal: stop.signal,
      })
      status = response.status
      return {
        status,
        headers: plainHeaders(response.headers),
        body: await readBody(response.data),
      }
    } catch (error) {
      // The error itself goes no further: it carries the headers and the body of the request.
      const networkCode = timedOut ? "ETIMEDOUT" : codeOf(error)
      if (watched.mayHaveBeenSent()) {
        throw new MiposAmbiguousError({ status, networkCode })
      }
      throw new MiposNotSentError({ networkCode })
    } finally {
      clearTimeout(timer)
      running.delete(stop)
    }
  }

  return {
    baseUrl,
    send,
    close() {
      closed = true
      // An agent that is destroyed would still open connections for the calls in its queue.
      running.forEach((stop) => stop.abort())
      httpAgent.destroy()
      httpsAgent.destroy()
    },
  }
}

function normalizeBaseUrl(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null
  if (url === null || !["http:", "https:"].includes(url.protocol)) {
    throw new TypeError("baseUrl must be an http or https URL.")
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new TypeError("baseUrl must have neither credentials nor a query nor a fragment.")
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}`
}

const toJson = (body: unknown): Buffer =>
  Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body))

function plainHeaders(headers: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(", ") : String(value),
    ])
  )
}

/** The system's or the parser's code, e.g. ECONNRESET; nothing that could be free text. */
function codeOf(error: unknown): string | undefined {
  const code =
    typeof error === "object" && error !== null && "code" in error ? error.code : undefined
  return typeof code === "string" && /^[A-Z0-9_]{1,64}$/.test(code) ? code : undefined
}
