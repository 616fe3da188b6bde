import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import type { Checkpoint } from "../../src/modules/mipos/checkpoint"

const PRELOAD = resolve(__dirname, "die-at-checkpoint.js")

/** Ends a store's process at a named checkpoint of its work; see `die-at-checkpoint.js`. */
export interface KillSwitch {
  /** What the store's process has to run with. */
  environment: NodeJS.ProcessEnv
  /** From now on the process dies at this checkpoint, when it passes it for the `visit`-th time. */
  arm(checkpoint: Checkpoint, visit: number): void
  disarm(): void
  /** Whether the process died where it was armed to, and not of something else. */
  hasStruck(): boolean
  remove(): void
}

export const createKillSwitch = (): KillSwitch => {
  const folder = mkdtempSync(join(tmpdir(), "mipos-faults-"))
  const armFile = join(folder, "armed.json")
  const deathFile = join(folder, "died.json")
  let round = 0
  // Replaced as a whole: the process must never read half of it.
  const write = (orders: object): void => {
    writeFileSync(`${armFile}.new`, JSON.stringify(orders))
    renameSync(`${armFile}.new`, armFile)
  }
  return {
    environment: {
      NODE_OPTIONS: `--require ${JSON.stringify(PRELOAD)}`,
      FAULTS_ARM_FILE: armFile,
      FAULTS_DEATH_FILE: deathFile,
    },
    arm: (checkpoint, visit) => {
      rmSync(deathFile, { force: true })
      round += 1
      write({ checkpoint, visit, round })
    },
    disarm: () => write({}),
    hasStruck: () =>
      existsSync(deathFile) && readFileSync(deathFile, "utf8").includes(`"round":${round}}`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
