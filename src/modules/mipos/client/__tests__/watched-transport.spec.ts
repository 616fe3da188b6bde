import https from "node:https"
import type { ClientRequest, IncomingMessage } from "node:http"
import { createWatchedTransport, type WatchedTransport } from "../watched-transport"
import { selfSigned } from "./self-signed"
import { listen } from "./test-server"

/** The same over TLS, where a connection stands only when the handshake is over. */
describe("whether a request over TLS may have been sent", () => {
  let server: Awaited<ReturnType<typeof listen>>
  const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: false, maxSockets: 1 })

  beforeAll(async () => {
    server = await listen(
      https.createServer(selfSigned, (request, response) => {
        if (request.url === "/reset") {
          request.socket.destroy()
        } else {
          response.end("{}")
        }
      })
    )
  })

  afterAll(async () => {
    agent.destroy()
    await server.close()
  })

  function start(path: string): { watched: WatchedTransport; done: Promise<string> } {
    const watched = createWatchedTransport()
    const done = new Promise<string>((resolve) => {
      const onResponse = (response: IncomingMessage) => {
        response.resume().once("end", () => resolve("answered"))
      }
      const options = { protocol: "https:", host: "127.0.0.1", port: server.port, path, agent }
      const request: ClientRequest = watched.request(options, onResponse)
      request.once("error", () => resolve("failed"))
      request.end()
    })
    return { watched, done }
  }

  it("is known on a new connection, a reused one and one handed on", async () => {
    const first = start("/")
    const handedOn = start("/")
    expect(first.watched.mayHaveBeenSent()).toBe(false)
    expect(await first.done).toBe("answered")
    expect(await handedOn.done).toBe("answered")
    const reused = start("/")
    expect(await reused.done).toBe("answered")
    expect(first.watched.mayHaveBeenSent()).toBe(true)
    expect(handedOn.watched.mayHaveBeenSent()).toBe(true)
    expect(reused.watched.mayHaveBeenSent()).toBe(true)
    expect(server.connections()).toBe(1)
  })

  it("is known when the connection is lost after the request", async () => {
    const lost = start("/reset")
    expect(await lost.done).toBe("failed")
    expect(lost.watched.mayHaveBeenSent()).toBe(true)
  })
})
