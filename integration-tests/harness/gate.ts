import { once } from "node:events"
import { connect, createServer, type Server, type Socket } from "node:net"
import { findFreePort } from "../../demo/ports"

/** A way to the simulator that can be closed: then connections to it are refused, as by a host without a server. */
export interface Gate {
  url: string
  close(): Promise<void>
  open(): Promise<void>
}

/** A gate that is open, on a port that stays its own. */
export const startGate = async (target: string): Promise<Gate> => {
  const { hostname, port } = new URL(target)
  const ownPort = await findFreePort()
  const sockets = new Set<Socket>()
  let server: Server | null = null

  const keep = (socket: Socket): void => {
    sockets.add(socket)
    socket.on("error", () => socket.destroy())
    socket.on("close", () => sockets.delete(socket))
  }
  const open = async (): Promise<void> => {
    server = createServer((socket) => {
      const onward = connect(Number(port), hostname)
      keep(socket)
      keep(onward)
      socket.pipe(onward).pipe(socket)
    })
    server.listen(ownPort, "127.0.0.1")
    await once(server, "listening")
  }
  const close = async (): Promise<void> => {
    const closing = server
    server = null
    if (closing) {
      const closed = once(closing, "close")
      closing.close()
      sockets.forEach((socket) => socket.destroy())
      await closed
    }
  }
  await open()
  return { url: `http://127.0.0.1:${ownPort}`, open, close }
}
