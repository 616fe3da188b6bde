import pLimit from "p-limit"
import { Client } from "pg"
import { prepareBenchStore } from "../bench/bench-store"
import type { PositionResponse, StatusResponse } from "../src/types/admin-api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import { countStatuses, sendAtOnce } from "./harness/crowd"
import { databaseUrl } from "./harness/environment"
import { adminOf, lastRequestId } from "./harness/outbound"
import { until } from "./harness/until"
import {
  plus,
  positionPool,
  postRaw,
  readStock,
  send,
  webhookFor,
  type Stock,
  type WebhookBody,
} from "./harness/webhook-request"

/** Webhooks as many as the ledger has of a position. */
const applied = async (
  connected: ConnectedStore,
  positions: PositionResponse[]
): Promise<number> => {
  const [row] = await connected.database.query<{ count: string }>(
    `SELECT count(*) AS count FROM mipos_movement
     WHERE position_id = ANY($1) AND direction = 'inbound' AND kind = 'movement'`,
    [positions.map(({ id }) => id)]
  )
  return Number(row?.count)
}

/** Webhooks that add 1 to each position so many times; each states the stock that it would lead to. */
const series = (positions: readonly PositionResponse[], each: number): WebhookBody[] =>
  Array.from({ length: each }, (_, turn) =>
    positions.map((position) =>
      webhookFor(position, { current_stock: plus(position.agreed_stock ?? "0", turn + 1) })
    )
  ).flat()

const stocks = (connected: ConnectedStore, positions: readonly PositionResponse[]) =>
  Promise.all(positions.map(({ id }) => readStock(connected, id)))

/** What was not agreed on would be pushed by this, whether or not somebody was told. */
const agreedOn = (connected: ConnectedStore, position: PositionResponse): Promise<unknown> =>
  adminOf(connected).post(`/admin/mipos/positions/${position.id}/push`)

const moved = (before: readonly Stock[], level: number, agreed: number): Stock[] =>
  before.map((stock) => ({ level: plus(stock.level, level), agreed: plus(stock.agreed, agreed) }))

const take = async (
  next: () => Promise<PositionResponse>,
  count: number
): Promise<PositionResponse[]> => {
  const taken: PositionResponse[] = []
  while (taken.length < count) {
    taken.push(await next())
  }
  return taken
}

/** Locks positions as another transaction would, until they are released. */
const holdRows = async (
  database: string,
  positions: readonly PositionResponse[]
): Promise<{ release: () => Promise<void> }> => {
  const client = new Client({ connectionString: databaseUrl(database) })
  await client.connect()
  await client.query("BEGIN")
  await client.query("SELECT id FROM mipos_position WHERE id = ANY($1) FOR UPDATE", [
    positions.map(({ id }) => id),
  ])
  return {
    release: async () => {
      await client.query("ROLLBACK")
      await client.end()
    },
  }
}

describe("webhooks in crowds", () => {
  let connected: ConnectedStore
  let nextPosition: () => Promise<PositionResponse>
  beforeAll(async () => {
    connected = await connectStore({ store: { folder: prepareBenchStore() } })
    nextPosition = positionPool(connected)
  })
  afterAll(() => connected.close())

  it("1,000 copies of one at the same time have one effect", async () => {
    const position = await nextPosition()
    const [before] = await stocks(connected, [position])
    const body = webhookFor(position)
    const answers = await sendAtOnce(
      connected,
      Array.from({ length: 1_000 }, () => body)
    )
    expect(countStatuses(answers)).toEqual({ 204: 1_000 })
    expect(await stocks(connected, [position])).toEqual(moved(before ? [before] : [], 1, 1))
    expect(await applied(connected, [position])).toBe(1)
  })

  it("what is beyond the bound is told to come again, and has its effect when it does", async () => {
    const positions = await take(nextPosition, 10)
    const before = await stocks(connected, positions)
    let left = series(positions, 90)
    // However fast the machine: while somebody holds the rows, none is done.
    const held = await holdRows(connected.database.name, positions)
    const [answers] = await Promise.all([
      sendAtOnce(connected, left),
      until("the queue has overflowed", async () => {
        const { data } = await connected.store.admin.get<StatusResponse>("/admin/mipos/status")
        return data.status.webhook.refused_last_24_hours.some(({ reason }) => reason === "too_many")
      }).finally(held.release),
    ])
    expect(Object.keys(countStatuses(answers))).toEqual(["204", "503"])
    const refused = answers.filter(({ status }) => status === 503)
    expect(refused.map(({ retryAfter }) => retryAfter)).toEqual(refused.map(() => "5"))
    expect(refused[0]?.message).toMatch(
      /^Medusa has more .* Send this one again in a few seconds\.$/
    )
    left = left.filter((_, index) => answers[index]?.status === 503)
    for (let attempt = 1; left.length > 0 && attempt <= 10; attempt += 1) {
      const again = await sendAtOnce(connected, left.slice(0, 400))
      left = left.filter((_, index) => again[index]?.status !== 204)
    }
    expect(left).toEqual([])
    expect(await stocks(connected, positions)).toEqual(moved(before, 90, 90))
    expect(await applied(connected, positions)).toBe(900)
  })

  it("one that waits for what does not come is answered in time, and has its one effect later", async () => {
    const position = await nextPosition()
    const [before] = await stocks(connected, [position])
    const body = webhookFor(position)
    const held = await holdRows(connected.database.name, [position])
    const [late] = await sendAtOnce(connected, [body]).finally(held.release)
    expect(late).toEqual({
      status: 503,
      message: expect.stringMatching(/^Medusa is slow .* it counts once/) as string,
      retryAfter: "60",
    })
    const once = moved(before ? [before] : [], 1, 1)
    await until("it has taken effect by itself", async () => {
      expect(await stocks(connected, [position])).toEqual(once)
      return true
    })
    expect(countStatuses(await sendAtOnce(connected, [body]))).toEqual({ 204: 1 })
    expect(await stocks(connected, [position])).toEqual(once)
    expect(await applied(connected, [position])).toBe(1)
  })

  it("other plugins hear of each level that a webhook moved, and nothing is pushed for it", async () => {
    const positions = await take(nextPosition, 5)
    const sinceId = lastRequestId(connected.simulator)
    const levels = await connected.database.query<{ id: string }>(
      `SELECT level.id FROM inventory_level level
       JOIN mipos_position position ON position.inventory_item_id = level.inventory_item_id
         AND position.stock_location_id = level.location_id
       WHERE position.id = ANY($1) ORDER BY level.id`,
      [positions.map(({ id }) => id)]
    )
    const answers = await sendAtOnce(connected, series(positions, 1))
    expect(countStatuses(answers)).toEqual({ 204: 5 })
    await until("each is heard of", async () => {
      const { data } = await connected.store.http.get<Record<string, number>>("/bench/level-events")
      return levels.every(({ id }) => data[id] === 1)
    })
    await Promise.all(positions.map((position) => agreedOn(connected, position)))
    expect(connected.simulator.requests({ path: "stock/update", sinceId })).toEqual([])
  })

  it("1,000 among 1,000 adjustments of Medusa's own, on 20 items, are exact", async () => {
    const positions = await take(nextPosition, 20)
    const before = await stocks(connected, positions)
    // The shop's own edits are not sent meanwhile, so that what both sides agreed on shows the webhooks.
    await connected.database.query(
      "UPDATE mipos_position SET next_attempt_at = now() + interval '1 hour' WHERE id = ANY($1)",
      [positions.map(({ id }) => id)]
    )
    const atOnce = pLimit(40)
    const adjust = (position: PositionResponse): Promise<number> =>
      postRaw(
        `${connected.store.url}/bench/adjust`,
        JSON.stringify({
          inventory_item_id: position.inventory_item_id,
          location_id: position.stock_location_id,
          adjustment: -2,
        }),
        { "Content-Type": "application/json" }
      ).then(({ status }) => status)
    const statuses = await Promise.all(
      series(positions, 50).flatMap((body, index) => {
        const position = positions[index % positions.length]
        return [
          atOnce(() => send(connected, body).then(({ status }) => status)),
          ...(position ? [atOnce(() => adjust(position))] : []),
        ]
      })
    )
    expect(statuses).toHaveLength(2_000)
    expect(new Set(statuses)).toEqual(new Set([204]))
    expect(await stocks(connected, positions)).toEqual(moved(before, 50 - 100, 50))
    expect(await applied(connected, positions)).toBe(1_000)
  })
})

describe("webhooks in crowds, with locks that take a connection each", () => {
  let connected: ConnectedStore
  beforeAll(async () => {
    connected = await connectStore({
      store: { environment: { DEMO_LOCKING: "postgres", DATABASE_POOL_MAX: "10" } },
    })
  })
  afterAll(() => connected.close())

  it("200 at once on as many items as there are starve nobody", async () => {
    const nextPosition = positionPool(connected)
    const positions = await take(nextPosition, 40)
    const before = await stocks(connected, positions)
    const answers = await sendAtOnce(connected, series(positions, 5))
    expect(countStatuses(answers)).toEqual({ 204: 200 })
    expect(await stocks(connected, positions)).toEqual(moved(before, 5, 5))
    expect(await applied(connected, positions)).toBe(200)
  })

  it("100 at once on one item do not, either", async () => {
    const position = (await connected.positions(1))[0]
    if (!position) {
      throw new Error("The second shop has no positions.")
    }
    const before = await stocks(connected, [position])
    const bodies = series([position], 100).map((body) => ({ ...body, store_id: 2 }))
    expect(countStatuses(await sendAtOnce(connected, bodies))).toEqual({ 204: 100 })
    expect(await stocks(connected, [position])).toEqual(moved(before, 100, 100))
  })
})
