import { readFileSync } from "node:fs"
import { mkdir, rename, rm, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { errorCode, errorMessage } from "../text/error-parts"
import { restoreSnapshot, takeSnapshot } from "./snapshot"
import type { World } from "./world"

const SHORTEST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 30_000
// Printing 100,000 items blocks the process, so the pause grows with what the last write took.
const PAUSE_PER_WRITE = 20

/**
 * Keeps the world in a JSON file. Writes go to a temporary file beside it and are renamed over it,
 * so a crash leaves the old file or the new one, never half of either.
 */
export class StateFile {
  private timer: NodeJS.Timeout | undefined
  private dirty = false
  private writing: Promise<void> = Promise.resolve()
  private lastError: unknown
  private pauseMs = SHORTEST_PAUSE_MS

  constructor(
    private readonly path: string,
    private readonly world: World
  ) {}

  /** @throws Error when the file exists and is not a state file; a missing file is an empty state. */
  load(): void {
    const content = this.read()
    if (content === undefined) return
    try {
      restoreSnapshot(this.world, JSON.parse(content))
    } catch (error) {
      throw new Error(
        `${this.path} is not a state file of the simulator (${errorMessage(error)}). Move it away to start afresh.`
      )
    }
  }

  /** Writes soon; many changes in a row make one write. */
  schedule(): void {
    this.dirty = true
    if (this.timer) return
    this.timer = setTimeout(() => {
      this.timer = undefined
      this.queueWrite()
    }, this.pauseMs)
    // A pending write must not keep a process alive that forgot to close the simulator.
    this.timer.unref()
  }

  /** @throws the error of the last write, if the state on disk is not the state in memory. */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.dirty) this.queueWrite()
    await this.writing
    if (this.dirty) throw this.lastError
  }

  private queueWrite(): void {
    this.writing = this.writing.then(() => this.write())
  }

  private async write(): Promise<void> {
    this.dirty = false
    const started = performance.now()
    const temporary = `${this.path}.${process.pid}.tmp`
    try {
      await mkdir(dirname(this.path), { recursive: true })
      await writeFile(temporary, JSON.stringify(takeSnapshot(this.world)), { mode: 0o600 })
      await rename(temporary, this.path)
    } catch (error) {
      this.dirty = true
      this.lastError = error
      await rm(temporary, { force: true }).catch(() => undefined)
    }
    const pause = (performance.now() - started) * PAUSE_PER_WRITE
    this.pauseMs = Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, pause))
  }

  private read(): string | undefined {
    try {
      return readFileSync(this.path, "utf8")
    } catch (error) {
      if (errorCode(error) === "ENOENT") return undefined
      throw error
    }
  }
}
