import { connect, createServer } from "node:net"

const LOOPBACK_HOSTS = ["127.0.0.1", "::1"]

/** Whether nothing on this machine answers on the loopback port, and we may listen there. */
export async function isPortFree(port: number): Promise<boolean> {
  // Asked both ways: on Linux a server on all interfaces does not always stop us from listening.
  const answers = await Promise.all(LOOPBACK_HOSTS.map((host) => answersOn(host, port)))
  return !answers.includes(true) && (await canListen(port))
}

/** A port that nobody uses now. */
export async function findFreePort(): Promise<number> {
  return new Promise((settle, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      const port = typeof address === "object" && address !== null ? address.port : 0
      server.close(() => settle(port))
    })
  })
}

function answersOn(host: string, port: number): Promise<boolean> {
  return new Promise((settle) => {
    const socket = connect({ host, port })
    socket.setTimeout(1000, () => socket.destroy())
    socket.once("connect", () => {
      settle(true)
      socket.destroy()
    })
    socket.once("error", () => settle(false))
    socket.once("close", () => settle(false))
  })
}

function canListen(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const server = createServer()
    server.once("error", () => settle(false))
    server.listen(port, "127.0.0.1", () => server.close(() => settle(true)))
  })
}
