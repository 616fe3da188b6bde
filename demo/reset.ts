import { existsSync, rmSync } from "node:fs"
import { runningDemo } from "./lock"
import { PATHS } from "./paths"

/** `npm run demo:reset`: forgets all data of the demo. */
function main(): void {
  const pid = runningDemo()
  if (pid !== undefined) {
    console.error(
      `The demo is running (process ${pid}). Stop it first, with Ctrl-C in its terminal.`
    )
    process.exitCode = 1
    return
  }
  if (!existsSync(PATHS.runtime)) {
    console.log("There is nothing to remove.")
    return
  }
  rmSync(PATHS.runtime, { recursive: true, force: true })
  console.log(`Removed ${PATHS.runtime}. "npm start" makes a new one.`)
}

main()
