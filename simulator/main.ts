#!/usr/bin/env node
import { runCommand } from "./command"

async function main(): Promise<void> {
  const result = await runCommand(process.argv.slice(2), process.env)
  if (result.kind === "finished") {
    if (result.exitCode === 0) console.log(result.text)
    else console.error(result.text)
    process.exitCode = result.exitCode
    return
  }
  console.log(result.text)
  const { simulator } = result
  const stop = (): void => {
    simulator.close().catch((error: unknown) => {
      console.error("mipos-simulator: the state could not be written.", error)
      process.exitCode = 1
    })
  }
  process.once("SIGINT", stop)
  process.once("SIGTERM", stop)
}

void main()
