import { execFileSync } from "node:child_process"
import type { PositionResponse } from "../src/types/admin-api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import {
  plus,
  positionPool,
  readStock,
  registeredUrl,
  send,
  webhookFor,
} from "./harness/webhook-request"
import type { Target } from "./hostile/request"
import { readSeed, sendAll } from "./hostile/send-all"
import { forgedSignature } from "./hostile/signatures"
import { signedBody, signedBytes } from "./hostile/signed-bodies"
import { strangerBody } from "./hostile/stranger-bodies"

/** Several times what they take. */
const LONG_MS = 300_000
/** Node grows a heap before it tidies it up; a leak would end the process at this. */
const HEAP_MB = 400
const MOST_GROWTH_MB = 300
/** Of one reason in one hour: the product's own bound, and what may slip past it at once. */
const MOST_DETAILS = 100 + 20

describe("webhooks that nobody can foresee", () => {
  const seed = readSeed()
  let connected: ConnectedStore
  let take: () => Promise<PositionResponse>
  let target: Target
  let memory: number
  beforeAll(async () => {
    console.log(`MIPOS_FUZZ_SEED=${seed}`)
    connected = await connectStore({
      store: { environment: { NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}` } },
    })
    take = positionPool(connected)
    target = { url: registeredUrl(connected), position: await take() }
    memory = residentMegabytes(connected.store.pid)
  })
  afterEach(async () => {
    // Whatever came: it is still there, and takes what is genuine.
    const position = await take()
    const before = await readStock(connected, position.id)
    expect(await send(connected, webhookFor(position))).toEqual({ status: 204, text: "" })
    const after = plus(before.level, 1)
    expect(await readStock(connected, position.id)).toEqual({ level: after, agreed: after })
  })
  afterAll(() => connected.close())

  const suites = [
    ["signed, with something in them that cannot be", signedBody, 5_300],
    ["signed, in bytes that are no JSON object", signedBytes, 800],
    ["from strangers", strangerBody, 4_200],
    ["genuine but for their signature", forgedSignature, 1_200],
  ] as const
  it.each(suites)(
    "%s",
    async (name, recipes, count) => {
      const began = Date.now()
      const answers = await sendAll(connected, target, recipes, { seed, count })
      const took = Date.now() - began
      const grown = residentMegabytes(connected.store.pid) - memory
      console.log(`${count} ${name}: ${JSON.stringify(answers)}, ${took} ms, ${grown} MB more`)
      expect(grown).toBeLessThan(MOST_GROWTH_MB)
      await expectLittleLeftBehind()
    },
    LONG_MS
  )

  /** A row for each item that a stranger can think of would fill the disk, and so would a line. */
  const expectLittleLeftBehind = async (): Promise<void> => {
    const counted = await connected.database.query<{ reason: string; rows: number }>(
      `SELECT reason, count(*)::integer AS rows FROM mipos_refused_webhook GROUP BY reason, hour`
    )
    expect(counted.filter(({ rows }) => rows > MOST_DETAILS)).toEqual([])
    expect(connected.store.log()).not.toContain("mipos:")
  }
})

const residentMegabytes = (pid: number): number =>
  Math.round(
    Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024
  )
