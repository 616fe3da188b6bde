import fc from "fast-check"
import pLimit from "p-limit"
import { DEFAULT_ACCOUNT } from "../../simulator"
import type { ConnectedStore } from "../harness/connected-store"
import { ENCRYPTION_KEY } from "../harness/environment"
import { messageOf, postRaw, readEverything, type Answer } from "../harness/webhook-request"
import type { HostileRequest, Recipe, Target } from "./request"

/** What nobody outside may ever read in an answer. */
const SECRETS = [
  DEFAULT_ACCOUNT.client_secret,
  DEFAULT_ACCOUNT.password,
  DEFAULT_ACCOUNT.email,
  ENCRYPTION_KEY,
]

/** As many requests between two looks at all of the stock. */
const BATCH = 500
const CONCURRENCY = 16

/** The seed of a run, chosen by whoever wants to repeat one. */
export const readSeed = (): number => {
  const given = process.env["MIPOS_FUZZ_SEED"]
  const seed = given === undefined ? Math.floor(Math.random() * 0x7fffffff) : Number(given)
  if (!Number.isInteger(seed)) {
    throw new Error("MIPOS_FUZZ_SEED is a whole number.")
  }
  return seed
}

/** How many answers there were of each status. */
export type Answers = Record<string, number>

/**
 * Sends `count` requests of a kind and judges each answer; between batches, all stock and the ledger
 * must be what they were.
 *
 * @throws Error with the seed and the whole request, when an answer is not a proper refusal.
 */
export const sendAll = async (
  connected: ConnectedStore,
  target: Target,
  recipes: fc.Arbitrary<Recipe>,
  run: { seed: number; count: number }
): Promise<Answers> => {
  const answers: Answers = {}
  const limit = pLimit(CONCURRENCY)
  const before = await readEverything(connected)
  const all = fc.sample(recipes, { numRuns: run.count, seed: run.seed })
  for (let from = 0; from < all.length; from += BATCH) {
    await Promise.all(
      all.slice(from, from + BATCH).map((recipe, place) =>
        limit(async () => {
          const request = recipe(target)
          const answer = await post(connected.store.webhookUrl, request)
          answers[answer.status] = (answers[answer.status] ?? 0) + 1
          const wrong = judge(answer)
          if (wrong !== null) {
            throw new Error(describe(wrong, request, answer, run.seed, from + place))
          }
        })
      )
    )
    expect({ ...run, from, everything: await readEverything(connected) }).toEqual({
      ...run,
      from,
      everything: before,
    })
  }
  return answers
}

/** Posts it; a connection that the server had just closed for idling is no answer, and tried again. */
const post = async (url: string, request: HostileRequest): Promise<Answer> => {
  try {
    return await postRaw(url, request.body, request.headers)
  } catch (error) {
    if (codeOf(error) === "ECONNRESET") {
      return postRaw(url, request.body, request.headers)
    }
    throw new Error(`${String(error)} for ${request.kind}: ${show(request)}`, { cause: error })
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === "object" && error !== null ? Reflect.get(error, "code") : undefined

/** What is wrong with an answer to a request that must be refused; null when it is right. */
const judge = (answer: Answer): string | null => {
  if (answer.status < 400 || answer.status > 499) {
    return `answered with ${answer.status}`
  }
  if (SECRETS.some((secret) => answer.text.includes(secret))) {
    return "told a secret"
  }
  try {
    messageOf(answer)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : "has no message"
  }
}

const describe = (
  wrong: string,
  request: HostileRequest,
  answer: Answer,
  seed: number,
  place: number
): string =>
  `MIPOS_FUZZ_SEED=${seed}, number ${place} (${request.kind}) ${wrong}.\n${show(request)}\nAnswer: ${answer.text.slice(0, 500)}`

const show = (request: HostileRequest): string =>
  `Headers: ${JSON.stringify(request.headers)}\nBody, base64: ${Buffer.from(request.body).toString("base64")}`
