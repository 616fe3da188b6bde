import { parseArgs } from "node:util"
import { DEATHS, type Death } from "./ways"

export const PARTS = ["kills", "outages", "promptness"] as const
export type Part = (typeof PARTS)[number]

export interface FaultOptions {
  parts: readonly Part[]
  /** One kill at each of these with each of the seeds. */
  deaths: readonly Death[]
  seeds: readonly number[]
  /** So many stores at once. */
  parallel: number
  outageMinutes: number
  /** Where a summary in the form of jest's results goes. */
  outputFile: string | undefined
}

/** What `--quick` kills at: one or two of each kind of work, spread over its length. */
const QUICK_DEATHS: readonly Death[] = [
  "push.sending",
  "push.answered",
  "takeover.written",
  "settle.sent",
  "batch.answered",
  "sync.progress_saved",
  "webhook.ledger_written",
  "webhook.committed",
  "token.granted",
  "any.moment",
]

/** Reads the command line. @throws Error with words for the person at the terminal. */
export const readOptions = (args: readonly string[]): FaultOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: "boolean", default: false },
      only: { type: "string" },
      seeds: { type: "string" },
      seed: { type: "string" },
      checkpoint: { type: "string", multiple: true },
      parallel: { type: "string" },
      "outage-minutes": { type: "string" },
      outputFile: { type: "string" },
      // Understood because `.ci/run` says it to every suite: the file is always JSON.
      json: { type: "boolean" },
    },
  })
  const count = numberOf("--seeds", values.seeds ?? (values.quick ? "1" : "8"))
  return {
    parts: partsOf(values.only, values.checkpoint !== undefined),
    deaths: values.checkpoint?.map(deathOf) ?? (values.quick ? QUICK_DEATHS : DEATHS),
    seeds:
      values.seed === undefined
        ? Array.from({ length: count }, (_, index) => index + 1)
        : [numberOf("--seed", values.seed)],
    parallel: numberOf("--parallel", values.parallel ?? "2"),
    outageMinutes: numberOf(
      "--outage-minutes",
      values["outage-minutes"] ?? (values.quick ? "0.5" : "10")
    ),
    outputFile: values.outputFile,
  }
}

const numberOf = (flag: string, text: string): number => {
  const number = Number(text)
  if (!(number > 0)) {
    throw new Error(`${flag} must be a number above 0, not ${text}.`)
  }
  return number
}

const deathOf = (name: string): Death => {
  const death = DEATHS.find((known) => known === name)
  if (!death) {
    throw new Error(`There is no checkpoint ${name}. There are: ${DEATHS.join(", ")}.`)
  }
  return death
}

/** To replay a kill is to want nothing else. */
const partsOf = (only: string | undefined, hasCheckpoint: boolean): readonly Part[] => {
  if (only === undefined) {
    return hasCheckpoint ? ["kills"] : PARTS
  }
  const part = PARTS.find((known) => known === only)
  if (!part) {
    throw new Error(`--only must be one of ${PARTS.join(", ")}, not ${only}.`)
  }
  return [part]
}
