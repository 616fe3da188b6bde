import https from "node:https"
import { inspect } from "node:util"
import { gzipSync } from "node:zlib"
import { MiposAmbiguousError, MiposNotSentError } from "../errors"
import { MAXIMUM_BODY_BYTES } from "../read-body"
import { createTransport, type Transport, type TransportOptions } from "../transport"
import { selfSigned } from "./self-signed"
import {
  eventually,
  failureOf,
  listen,
  sendJson,
  startHttpServer,
  startTcpServer,
} from "./test-server"

const SECRET = "s3cret-bearer-token"
const request = {
  method: "POST" as const,
  path: "/api/call",
  headers: { Authorization: `Bearer ${SECRET}` },
  body: { client_secret: SECRET, quantity: "1.25" },
}

const open: { close(): unknown }[] = []

function track<T extends { close(): unknown }>(closable: T): T {
  open.push(closable)
  return closable
}

function transportTo(baseUrl: string, options: Partial<TransportOptions> = {}): Transport {
  return track(createTransport({ baseUrl, requestTimeoutMs: 5_000, maxSockets: 4, ...options }))
}

afterEach(async () => {
  for (const closable of open.splice(0).reverse()) {
    await closable.close()
  }
})

function expectNotSent(error: unknown, networkCode: unknown = expect.any(String)): void {
  expect(error).toBeInstanceOf(MiposNotSentError)
  expect(error).toMatchObject({ retryable: true, ambiguous: false, rejected: false, networkCode })
  expectNoSecret(error)
}

function expectAmbiguous(error: unknown, networkCode: unknown = expect.any(String)): void {
  expect(error).toBeInstanceOf(MiposAmbiguousError)
  expect(error).toMatchObject({ retryable: false, ambiguous: true, rejected: false, networkCode })
  expectNoSecret(error)
}

function expectNoSecret(error: unknown): void {
  const seen = inspect(error, { depth: 20, showHidden: true }) + JSON.stringify(error)
  expect(seen).toContain("mipos_")
  expect(seen).not.toContain(SECRET)
  expect(error).not.toHaveProperty("cause")
}

describe("a request", () => {
  it("arrives as it was given, once", async () => {
    const server = track(await startHttpServer((_seen, response) => sendJson(response, 200, {})))
    await transportTo(`${server.url}/prefix/`).send(request)
    expect(server.requests).toEqual([
      {
        method: "POST",
        path: "/prefix/api/call",
        headers: expect.objectContaining({
          authorization: `Bearer ${SECRET}`,
          "content-type": "application/json",
          accept: "application/json",
          "content-length": String(JSON.stringify(request.body).length),
        }),
        body: request.body,
      },
    ])
  })

  it("without a body says nothing of a content type", async () => {
    const server = track(await startHttpServer((_seen, response) => sendJson(response, 200, {})))
    await transportTo(server.url).send({ method: "GET", path: "/x", headers: {} })
    expect(server.requests[0]).toMatchObject({ method: "GET", body: undefined })
    expect(server.requests[0]?.headers).not.toHaveProperty("content-type")
  })

  it("keeps an encoded path part as it is", async () => {
    const server = track(await startHttpServer((_seen, response) => sendJson(response, 200, {})))
    await transportTo(server.url).send({
      ...request,
      path: `/store/${encodeURIComponent("a/ñ ?#")}`,
    })
    expect(server.requests[0]?.path).toBe("/store/a%2F%C3%B1%20%3F%23")
  })

  it("reuses its connection", async () => {
    const server = track(await startHttpServer((_seen, response) => sendJson(response, 200, {})))
    const transport = transportTo(server.url)
    for (let call = 0; call < 5; call += 1) {
      await transport.send(request)
    }
    expect(server.requests).toHaveLength(5)
    expect(server.connections()).toBe(1)
  })

  it("waits for a connection when all of them are in use", async () => {
    let atOnce = 0
    let most = 0
    const server = track(
      await startHttpServer((_seen, response) => {
        atOnce += 1
        most = Math.max(most, atOnce)
        setImmediate(() => {
          atOnce -= 1
          sendJson(response, 200, {})
        })
      })
    )
    const transport = transportTo(server.url, { maxSockets: 2 })
    await Promise.all(Array.from({ length: 12 }, () => transport.send(request)))
    expect(server.requests).toHaveLength(12)
    expect(server.connections()).toBeLessThanOrEqual(2)
    expect(most).toBeLessThanOrEqual(2)
  })

  it("ends when the transport is closed, and none follows", async () => {
    const server = track(await startHttpServer(() => undefined))
    const transport = transportTo(server.url, { maxSockets: 1 })
    const running = failureOf(transport.send(request))
    const waiting = failureOf(transport.send(request))
    await eventually(() => server.requests.length === 1)
    transport.close()
    expectAmbiguous(await running, "ERR_CANCELED")
    expectNotSent(await waiting, "ERR_CANCELED")
    expectNotSent(await failureOf(transport.send(request)), "ERR_CANCELED")
    expect(server.connections()).toBe(1)
  })
})

describe("an answer", () => {
  it.each([200, 204, 302, 401, 409, 422, 429, 500, 503])(
    "of status %i is an answer",
    async (status) => {
      const server = track(
        await startHttpServer((_seen, response) => {
          response.writeHead(status, { Location: "/elsewhere", "Retry-After": "7" })
          response.end()
        })
      )
      const answer = await transportTo(server.url).send(request)
      expect(answer).toMatchObject({ status, body: null, headers: { "retry-after": "7" } })
      // A redirect is not followed.
      expect(server.requests).toHaveLength(1)
    }
  )

  it.each([
    ["JSON", '{"a":["b"]}', { a: ["b"] }],
    ["a JSON string", '"Unauthorized."', "Unauthorized."],
    ["JSON after a byte order mark", '\ufeff{"a":1}', { a: 1 }],
    ["a web page", "<html>Bad gateway</html>", "<html>Bad gateway</html>"],
    ["broken JSON", '{"a":', '{"a":'],
    ["white space", " \n", null],
  ])("with %s", async (_name, sent, body) => {
    const server = track(await startHttpServer((_seen, response) => void response.end(sent)))
    expect((await transportTo(server.url).send(request)).body).toEqual(body)
  })

  it("is unzipped", async () => {
    const server = track(
      await startHttpServer((_seen, response) => {
        response.writeHead(200, { "Content-Encoding": "gzip" })
        response.end(gzipSync('{"message":"zipped"}'))
      })
    )
    expect((await transportTo(server.url).send(request)).body).toEqual({ message: "zipped" })
    expect(server.requests[0]?.headers["accept-encoding"]).toContain("gzip")
  })

  it("loses the tail of a body that is far too large, and keeps its status", async () => {
    const server = track(
      await startHttpServer((_seen, response) => {
        response.writeHead(409, { "Content-Encoding": "gzip" })
        response.end(gzipSync(Buffer.alloc(MAXIMUM_BODY_BYTES + 100_000, "x")))
      })
    )
    const answer = await transportTo(server.url).send(request)
    expect(answer.status).toBe(409)
    expect(String(answer.body)).toHaveLength(MAXIMUM_BODY_BYTES)
  })
})

describe("certainly not sent", () => {
  it("when the port is closed", async () => {
    const server = await startHttpServer(() => undefined)
    await server.close()
    expectNotSent(await failureOf(transportTo(server.url).send(request)), "ECONNREFUSED")
  })

  it("when the name does not exist", async () => {
    const error = await failureOf(transportTo("http://does-not-exist.invalid").send(request))
    expectNotSent(error, expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/))
  })

  it("when the certificate is refused", async () => {
    let seen = 0
    const secure = track(
      await listen(
        https.createServer(selfSigned, (_request, response) => {
          seen += 1
          response.end()
        })
      )
    )
    const error = await failureOf(transportTo(`https://127.0.0.1:${secure.port}`).send(request))
    expectNotSent(error, "DEPTH_ZERO_SELF_SIGNED_CERT")
    expect(secure.connections()).toBe(1)
    expect(seen).toBe(0)
  })

  it("when the other side does not speak TLS", async () => {
    const server = track(await startHttpServer(() => undefined))
    expectNotSent(await failureOf(transportTo(`https://127.0.0.1:${server.port}`).send(request)))
  })

  it("when the TLS handshake never ends", async () => {
    const server = track(await startTcpServer(() => undefined))
    const error = await failureOf(
      transportTo(`https://127.0.0.1:${server.port}`).send({ ...request, timeoutMs: 150 })
    )
    expectNotSent(error, "ETIMEDOUT")
    expect(server.connections()).toBe(1)
  })

  it("when the connection is dropped during the TLS handshake", async () => {
    const server = track(
      await startTcpServer((socket) => void socket.once("data", () => socket.resetAndDestroy()))
    )
    expectNotSent(
      await failureOf(transportTo(`https://127.0.0.1:${server.port}`).send(request)),
      "ECONNRESET"
    )
  })

  it("when its time was over while it waited for a connection", async () => {
    const server = track(await startHttpServer(() => undefined))
    const transport = transportTo(server.url, { maxSockets: 1 })
    const first = failureOf(transport.send(request))
    await eventually(() => server.requests.length === 1)
    expectNotSent(await failureOf(transport.send({ ...request, timeoutMs: 100 })), "ETIMEDOUT")
    expect(server.requests).toHaveLength(1)
    transport.close()
    expectAmbiguous(await first)
  })

  it("when a header cannot be written", async () => {
    const server = track(await startHttpServer((_seen, response) => void response.end()))
    const headers = { Authorization: `Bearer ${SECRET}\u0100` }
    const error = await failureOf(
      transportTo("http://does-not-exist.invalid").send({ ...request, headers })
    )
    expectNotSent(error)
    expect(server.requests).toHaveLength(0)
  })
})

describe("perhaps applied", () => {
  it("when the connection is reset after the request was read", async () => {
    const server = track(
      await startHttpServer((_seen, _response, raw) => raw.socket.resetAndDestroy())
    )
    expectAmbiguous(await failureOf(transportTo(server.url).send(request)), "ECONNRESET")
    expect(server.requests).toHaveLength(1)
  })

  it("when the connection is closed without an answer", async () => {
    const server = track(await startHttpServer((_seen, _response, raw) => void raw.socket.end()))
    expectAmbiguous(await failureOf(transportTo(server.url).send(request)), "ECONNRESET")
  })

  it("when no head of an answer comes in time", async () => {
    const server = track(await startHttpServer(() => undefined))
    const error = await failureOf(transportTo(server.url).send({ ...request, timeoutMs: 600 }))
    expectAmbiguous(error, "ETIMEDOUT")
    expect(error).toMatchObject({ status: undefined })
    expect(server.requests).toHaveLength(1)
  })

  it("when the timeout of all calls is over", async () => {
    const server = track(await startHttpServer(() => undefined))
    const transport = transportTo(server.url, { requestTimeoutMs: 600 })
    expectAmbiguous(await failureOf(transport.send(request)), "ETIMEDOUT")
  })

  it("when the body stops coming", async () => {
    const server = track(
      await startHttpServer((_seen, response) => {
        response.writeHead(200, { "Content-Length": "100" })
        response.write('{"message":')
      })
    )
    const error = await failureOf(transportTo(server.url).send({ ...request, timeoutMs: 600 }))
    expectAmbiguous(error, "ETIMEDOUT")
    expect(error).toMatchObject({ status: 200 })
  })

  it.each([
    ["of known length", { "Content-Length": "100" }],
    ["in chunks", {}],
    ["zipped", { "Content-Encoding": "gzip" }],
  ])("when a body %s is cut off", async (_name, headers) => {
    const server = track(
      await startHttpServer((_seen, response, raw) => {
        response.writeHead(200, headers)
        const part = gzipSync('{"message":"a long enough text to be cut"}').subarray(0, 15)
        response.write("Content-Encoding" in headers ? part : '{"mess', () => raw.socket.destroy())
      })
    )
    const error = await failureOf(transportTo(server.url).send(request))
    expectAmbiguous(error, expect.anything())
    expect(error).toMatchObject({ status: 200 })
  })

  it("when the answer is no HTTP", async () => {
    const server = track(
      await startTcpServer(
        (socket) => void socket.once("data", () => socket.end("SSH-2.0-OpenSSH\r\n\r\n"))
      )
    )
    expectAmbiguous(await failureOf(transportTo(server.url).send(request)))
  })

  it("when a connection that served before is reset", async () => {
    const server = track(
      await startHttpServer((seen, response, raw) => {
        if (seen.path === "/second") {
          raw.socket.resetAndDestroy()
        } else {
          sendJson(response, 200, {})
        }
      })
    )
    const transport = transportTo(server.url)
    await transport.send(request)
    expectAmbiguous(await failureOf(transport.send({ ...request, path: "/second" })), "ECONNRESET")
    expect(server.connections()).toBe(1)
  })

  it("when a connection that was handed on to a waiting call is reset", async () => {
    const server = track(
      await startHttpServer((seen, response, raw) => {
        if (seen.path === "/second") {
          raw.socket.resetAndDestroy()
        } else {
          setImmediate(() => sendJson(response, 200, {}))
        }
      })
    )
    const transport = transportTo(server.url, { maxSockets: 1 })
    const first = transport.send(request)
    const second = failureOf(transport.send({ ...request, path: "/second" }))
    expect((await first).status).toBe(200)
    expectAmbiguous(await second, "ECONNRESET")
    expect(server.connections()).toBe(1)
  })
})

describe("the base URL", () => {
  it.each([
    "",
    "integrations.mipos.shop",
    "ftp://host",
    "https://user:hidden@host",
    "https://h/?a=b",
  ])("is refused: %s", (baseUrl) => {
    let thrown: unknown
    try {
      createTransport({ baseUrl, requestTimeoutMs: 1, maxSockets: 1 })
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(TypeError)
    expect(inspect(thrown)).not.toContain("hidden")
  })

  it("loses its trailing slash", () => {
    expect(transportTo("https://integrations.mipos.shop/").baseUrl).toBe(
      "https://integrations.mipos.shop"
    )
  })
})
