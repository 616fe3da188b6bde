import { spawn, spawnSync, type ChildProcess } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { findFreePort } from "../../demo/ports"
import { until } from "../harness/until"

/** A redis-server of the rig's own on a loopback port, which may be stopped and started. */
export interface Redis {
  url: string
  /** SIGKILL: what it held is lost, unless it writes to disk. */
  stop(): Promise<void>
  start(): Promise<void>
  /** Stops it for good and removes its folder. */
  close(): Promise<void>
}

/**
 * Starts a Redis.
 *
 * @param keeps whether it has on disk what it was told, as Redis should; without, it comes back empty.
 * @throws Error with words for people when there is no redis-server.
 */
export const startRedis = async (keeps: boolean): Promise<Redis> => {
  if (spawnSync("redis-server", ["--version"]).error) {
    throw new Error(
      "redis-server is not installed, and the cluster needs it: apt-get install redis-server, or brew install redis."
    )
  }
  const folder = mkdtempSync(join(tmpdir(), "mipos-redis-"))
  const port = await findFreePort()
  let server: ChildProcess | undefined
  const start = async (): Promise<void> => {
    server = spawn(
      "redis-server",
      [
        ...["--port", String(port), "--bind", "127.0.0.1", "--dir", folder],
        ...["--save", "", "--appendonly", keeps ? "yes" : "no", "--appendfsync", "always"],
      ],
      { stdio: "ignore" }
    )
    await until("Redis answers", () => isReady(port))
  }
  const stop = async (): Promise<void> => {
    const stopped = server
    if (stopped && stopped.exitCode === null && stopped.signalCode === null) {
      const ended = new Promise((settle) => stopped.once("exit", settle))
      stopped.kill("SIGKILL")
      await ended
    }
  }
  // Nobody else would end it when the rig is broken off.
  process.once("exit", () => server?.kill("SIGKILL"))
  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    stop,
    start,
    close: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Whether it answers PING: while it loads what it had, it listens and refuses every command. */
const isReady = (port: number): Promise<boolean> =>
  new Promise((settle) => {
    const socket = connect({ host: "127.0.0.1", port })
    const end = (ready: boolean): void => {
      socket.destroy()
      settle(ready)
    }
    socket.setTimeout(1_000, () => end(false))
    socket.once("connect", () => socket.write("PING\r\n"))
    socket.once("data", (data) => end(data.toString().startsWith("+PONG")))
    socket.once("error", () => end(false))
  })
