import { connect, createServer } from "node:net"

const LOOPBACK_HOSTS = ["127.0.0.1", "::1"]

/** Whether nothing on this machine answers on the loopback port, and we may listen there. */
export async function isPortFree(port: number): Promise<boolean> {
  // Asked both ways: on Linux a server on all interfaces does not always stop us from listening.
  const answers = await Promise.all(LOOPBACK_HOSTS.map((host) => answersOn(host, port)))
  return !answers.includes(true) && (await canListen(port))
}

/**
 * Ports that no system gives away by itself, to outgoing connections or to who listens on port 0: between our
 * looking and a server's listening, seconds may pass.
 */
const FIRST_PORT = 20_000
const PORTS = 10_000
/** Processes that look at the same time, such as Jest's workers, each have ports of their own. */
const SHARES = 16
/** What was given last, to whom may not have listened yet. */
const givenLately: number[] = []
const LATELY = 100

/**
 * A port that nobody uses now, and that nobody else is likely to take.
 *
 * @throws Error when there is none.
 */
export async function findFreePort(): Promise<number> {
  const share = Number(process.env["JEST_WORKER_ID"] ?? process.pid) % SHARES
  for (let tries = 0; tries < 100; tries += 1) {
    const port = FIRST_PORT + Math.floor((Math.random() * PORTS) / SHARES) * SHARES + share
    if (givenLately.includes(port)) {
      continue
    }
    givenLately.push(port)
    givenLately.splice(0, givenLately.length - LATELY)
    if (await isPortFree(port)) {
      return port
    }
  }
  throw new Error(`No port between ${FIRST_PORT} and ${FIRST_PORT + PORTS} seems to be free.`)
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
