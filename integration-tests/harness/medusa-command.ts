import { spawn, type ChildProcess } from "node:child_process"
import { resolve } from "node:path"
import { ROOT, STORE_FOLDER } from "./environment"

const MEDUSA = require.resolve("@medusajs/cli/cli.js")
const END_WITH_PARENT = resolve(ROOT, "demo/end-with-parent.js")
const KEPT_CHARACTERS = 200_000

export interface Command {
  child: ChildProcess
  /** What it printed so far, the latest part of it. */
  log(): string
  /** Settles with the exit code, or the signal, that it ended with. */
  ended: Promise<string>
}

/** Starts a command of Medusa's CLI, in the demo's store folder unless another is given. */
export const startCommand = (
  args: string[],
  environment: NodeJS.ProcessEnv,
  folder: string = STORE_FOLDER
): Command => {
  const child = spawn(process.execPath, ["-r", END_WITH_PARENT, MEDUSA, ...args], {
    cwd: folder,
    env: environment,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  })
  if (!child.stdout || !child.stderr) {
    throw new Error("The process has no pipes.")
  }
  let text = ""
  const keep = (chunk: Buffer): void => {
    text = (text + chunk.toString()).slice(-KEPT_CHARACTERS)
  }
  child.stdout.on("data", keep)
  child.stderr.on("data", keep)
  const ended = new Promise<string>((settle) => {
    child.once("exit", (code, signal) => settle(signal ?? `code ${code ?? "unknown"}`))
    child.once("error", (error) => settle(error.message))
  })
  return { child, log: () => text, ended }
}

/** Runs a command to its end. @throws Error with what it printed when that is not a good one. */
export const runCommand = async (args: string[], environment: NodeJS.ProcessEnv): Promise<void> => {
  const command = startCommand(args, environment)
  const end = await command.ended
  if (end !== "code 0") {
    throw new Error(`medusa ${args.join(" ")} ended with ${end}:\n${command.log().slice(-4_000)}`)
  }
}
