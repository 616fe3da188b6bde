import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { PATHS } from "./paths"

/** How far the demo's data is; kept beside the data, so that a reset forgets both. */
export interface DemoState {
  /** The fingerprint of the migrations that ran. */
  migrated?: string
  /** "started": a run was cut off in between, and the database is worth nothing. */
  seed?: "started" | "done"
  /** The webhook URL that the connection was set up with. */
  connectedAs?: string
}

export function readState(): DemoState {
  if (!existsSync(PATHS.state)) {
    return {}
  }
  const value: unknown = JSON.parse(readFileSync(PATHS.state, "utf8"))
  const state: DemoState = {}
  if (typeof value === "object" && value !== null) {
    if ("migrated" in value && typeof value.migrated === "string") {
      state.migrated = value.migrated
    }
    if ("seed" in value && (value.seed === "started" || value.seed === "done")) {
      state.seed = value.seed
    }
    if ("connectedAs" in value && typeof value.connectedAs === "string") {
      state.connectedAs = value.connectedAs
    }
  }
  return state
}

/** Changes what is given and leaves the rest. */
export function updateState(change: DemoState): void {
  writeState({ ...readState(), ...change })
}

export function writeState(state: DemoState): void {
  mkdirSync(dirname(PATHS.state), { recursive: true })
  writeFileSync(PATHS.state, `${JSON.stringify(state, null, 2)}\n`)
}
