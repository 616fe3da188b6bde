import { createServer, type Server } from "node:net"
import { findFreePort, isPortFree } from "../ports"

const listen = (host: string, port: number): Promise<Server> =>
  new Promise((settle, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(port, host, () => settle(server))
  })

describe("the ports of servers that take their time to start", () => {
  it("are none that a system gives away by itself", async () => {
    const port = await findFreePort()
    expect(port).toBeGreaterThanOrEqual(20_000)
    expect(port).toBeLessThan(32_768)
  })

  it.each(["127.0.0.1", "::1"])("are taken once a server listens on %s", async (host) => {
    const port = await findFreePort()
    const server = await listen(host, port)
    expect(await isPortFree(port)).toBe(false)
    await new Promise((closed) => server.close(closed))
    expect(await isPortFree(port)).toBe(true)
  })

  it("are given once, though nobody listens there yet", async () => {
    const ports: number[] = []
    while (ports.length < 90) {
      ports.push(await findFreePort())
    }
    expect(new Set(ports).size).toBe(90)
  })

  it("are others in every one of Jest's workers", async () => {
    const own = process.env["JEST_WORKER_ID"]
    const shares = new Map<string, number>()
    try {
      for (const id of ["1", "2", "3"]) {
        process.env["JEST_WORKER_ID"] = id
        shares.set(id, (await findFreePort()) % 16)
      }
    } finally {
      process.env["JEST_WORKER_ID"] = own
    }
    expect(new Set(shares.values()).size).toBe(3)
  })
})
