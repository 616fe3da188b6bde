import { parse } from "csv-parse/sync"
import type {
  MovementCountsResponse,
  MovementResponse,
  MovementsResponse,
  PositionResponse,
} from "../src/types/admin-api"
import { DEFAULT_ACCOUNT } from "../simulator"
import { miposApi } from "./harness/api"
import { connectStore, TIME_ZONE, type ConnectedStore } from "./harness/connected-store"
import { adminOf, agreement, positionsToUse, readStatus } from "./harness/outbound"
import { runSync } from "./harness/sent-items"
import { until } from "./harness/until"
import { send, wallClock, webhookFor } from "./harness/webhook-request"

const STORE = "store-centro"

describe("the ledger for people", () => {
  let connected: ConnectedStore
  let position: PositionResponse
  let refused: PositionResponse
  const api = () => miposApi(connected)
  const admin = () => adminOf(connected)

  beforeAll(async () => {
    connected = await connectStore()
    const [first, second] = (await positionsToUse(connected))(2)
    if (!first || !second) throw new Error("no position")
    position = first
    refused = second
    await connected.setStock(position, Number(position.medusa_stock) + 2)
    await agreement(connected, position)
    expect((await send(connected, webhookFor(await connected.position(position.id)))).status).toBe(
      204
    )
    connected.simulator.addFault({
      match: { path: "stock/update", store_id: STORE, external_id: refused.external_id },
      status: 409,
      body: { message: ['=HYPERLINK("http://evil")'], data: null },
    })
    await connected.setStock(refused, Number(refused.medusa_stock) + 1)
    await until("it is refused", async () => {
      const now = await connected.position(refused.id)
      return now.state === "blocked"
    })
  })
  afterAll(() => connected.close())

  const list = (query: string) =>
    admin().get<MovementsResponse>(`/admin/mipos/movements?limit=500&${query}`)
  const file = async (query: string): Promise<Array<Record<string, string>>> => {
    const { status, data, headers } = await connected.store.admin.get<ArrayBuffer>(
      `/admin/mipos/movements/export?${query}`,
      { responseType: "arraybuffer" }
    )
    expect(status).toBe(200)
    expect(headers["content-type"]).toContain("text/csv")
    return parse(Buffer.from(data), { bom: true, columns: true })
  }

  it("says what each item is called, and comes latest first", async () => {
    const { movements, count, count_is_capped: isCapped } = await list("")
    expect(count).toBe(movements.length)
    expect(isCapped).toBe(false)
    const times = movements.map((movement) => movement.created_at)
    expect(times).toEqual([...times].sort().reverse())
    const own = movements.filter((movement) => movement.position_id === position.id)
    expect(own.length).toBeGreaterThanOrEqual(3)
    for (const movement of own) {
      expect(movement).toMatchObject({ name: position.name, sku: position.sku })
    }
  })

  it("is narrowed by every field, one value or several, and by all of them together", async () => {
    const { movements } = await list("")
    const expectSame = async (
      query: string,
      fits: (movement: MovementResponse) => boolean
    ): Promise<void> => {
      const found = await list(query)
      const expected = movements.filter(fits).map(({ id }) => id)
      expect({ query, ids: found.movements.map(({ id }) => id).sort() }).toEqual({
        query,
        ids: expected.sort(),
      })
      expect(found.count).toBe(expected.length)
    }
    const [opening] = movements.filter(({ kind }) => kind === "opening")
    await expectSame("direction=inbound", (each) => each.direction === "inbound")
    await expectSame("state=rejected", (each) => each.state === "rejected")
    await expectSame("state=in_flight", () => false)
    await expectSame("state[]=rejected&state[]=in_flight", (each) => each.state === "rejected")
    await expectSame("state[]=rejected&state[]=applied", () => true)
    await expectSame("kind[]=opening&kind[]=echo", (each) => each.kind === "opening")
    await expectSame(
      `store_link_id=${position.store_link_id}`,
      (each) => each.store_link_id === position.store_link_id
    )
    await expectSame(`position_id=${position.id}`, (each) => each.position_id === position.id)
    await expectSame(
      `inventory_item_id[]=${position.inventory_item_id}&inventory_item_id[]=${refused.inventory_item_id}`,
      (each) =>
        [position.inventory_item_id, refused.inventory_item_id].includes(each.inventory_item_id)
    )
    await expectSame(
      `external_id=${refused.external_id}`,
      (each) => each.external_id === refused.external_id
    )
    await expectSame(
      `sync_id=${opening?.sync_id ?? ""}`,
      (each) => each.sync_id === opening?.sync_id
    )
    await expectSame(
      `q=${encodeURIComponent(position.external_id.toUpperCase())}`,
      (each) => each.external_id === position.external_id
    )
    await expectSame(
      `q=${encodeURIComponent(position.external_id)}&state=applied&direction=outbound&kind=movement`,
      (each) =>
        each.external_id === position.external_id &&
        each.state === "applied" &&
        each.direction === "outbound" &&
        each.kind === "movement"
    )
    await expectSame("q=nobody%25", () => false)
    await expectSame("position_id=nobody", () => false)
    const [newest] = movements
    const at = newest?.created_at ?? ""
    await expectSame(`from=${at}`, (each) => each.created_at >= at)
    await expectSame(`to=${at}`, (each) => each.created_at < at)
    await expectSame("from=2026-01-01&to=2026-01-02T00:00:00%2B02:00", () => false)
    for (const wrong of ["from=yesterday", "to=2026-13-01", "from=0000-01-01", "to=99999-01-01"]) {
      expect(await api().get(`/movements?${wrong}`)).toMatchObject({
        status: 400,
        message: expect.stringContaining(wrong.split("=")[0] ?? ""),
      })
    }
  })

  it("keeps the movements of an item that was deleted findable", async () => {
    const { inventory_item: item } = await admin().post<{ inventory_item: { id: string } }>(
      "/admin/inventory-items",
      {
        sku: "GONE-1",
        title: "Soon gone",
        location_levels: [
          { location_id: connected.links[0]?.stock_location_id, stocked_quantity: 3 },
        ],
      }
    )
    await runSync(connected, "incremental")
    // One that the store begins for the new item would take it up again.
    await until("the run that the change asks for is over", async () => {
      const rows = await connected.database.query(
        `SELECT id FROM mipos_connection WHERE catalogue_changed_at IS NOT NULL
         UNION ALL SELECT id FROM mipos_sync WHERE state NOT IN ('completed', 'failed', 'cancelled')`
      )
      return rows.length === 0
    })
    // All at once, so that nothing takes it for an item that has yet to leave.
    await connected.database.query(
      `WITH level AS (UPDATE inventory_level SET deleted_at = now() WHERE inventory_item_id = $1),
         inventory AS (UPDATE inventory_item SET deleted_at = now() WHERE id = $1),
         position AS (UPDATE mipos_position SET deleted_at = now() WHERE inventory_item_id = $1)
       UPDATE mipos_item SET deleted_at = now() WHERE inventory_item_id = $1`,
      [item.id]
    )
    for (const query of [
      `inventory_item_id=${item.id}`,
      `external_id=${item.id}`,
      "q=soon%20gone",
    ]) {
      expect((await list(query)).movements).toMatchObject([{ name: "Soon gone", kind: "opening" }])
    }
  })

  it("is a CSV file with the same movements, that no spreadsheet runs", async () => {
    const { movements } = await list("")
    const rows = await file("")
    expect(rows.map(({ id }) => id)).toEqual(movements.map(({ id }) => id))
    expect(Object.keys(rows[0] ?? {}).slice(0, 7)).toEqual([
      "id",
      "created_at",
      "occurred_at",
      "settled_at",
      "direction",
      "kind",
      "state",
    ])
    expect(await file("order=created_at")).toEqual([...rows].reverse())
    const [failed] = await file("state=rejected")
    expect(failed).toMatchObject({
      position_id: refused.id,
      delta: "1",
      message: `'=HYPERLINK("http://evil")`,
    })
    // An outbound movement takes goods away, and whoever adds the column up needs a number.
    await connected.setStock(position, 1)
    await until("it was sent", async () => {
      const now = await connected.position(position.id)
      return now.medusa_stock === "1" && now.standing === "agreed"
    })
    const [latest] = await file(`position_id=${position.id}`)
    expect(latest?.["delta"]).toMatch(/^-\d+$/)
    expect(await file("q=nobody%25")).toEqual([])
    for (const query of ["limit=5", "order=occurred_at", "colour=red"]) {
      expect((await api().get(`/movements/export?${query}`)).status).toBe(400)
    }
  })

  it("goes on in the file where a page ended, also among movements of one moment", async () => {
    await connected.database.query(
      `INSERT INTO mipos_movement (id, position_id, inventory_item_id, store_link_id, external_id,
         direction, kind, state, movement_type, quantity, delta, occurred_at, created_at)
       SELECT 'mipmov_many_' || lpad(nth::text, 5, '0'), $1, $2, $3, 'many', 'outbound', 'movement',
         'not_sent', 1, 1, 1, now(), now() - (nth / 900) * interval '1 microsecond'
       FROM generate_series(1, 2500) AS nth`,
      [refused.id, refused.inventory_item_id, refused.store_link_id]
    )
    for (const query of [
      "state=not_sent",
      "state=not_sent&order=created_at",
      "external_id=many&q=x",
    ]) {
      const ids = (await file(query)).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toHaveLength(query.includes("many") ? 0 : 2_500)
    }
    await connected.database.query("DELETE FROM mipos_movement WHERE external_id = 'many'")
  })

  it("holds no secret, neither in what was sent nor in what came back", async () => {
    const text = JSON.stringify(await list(""))
    const [token] = await connected.database.query<{ token: string }>(
      "SELECT token FROM mipos_access_token"
    )
    for (const secret of [
      DEFAULT_ACCOUNT.client_secret,
      DEFAULT_ACCOUNT.password,
      token?.token ?? "",
      "signature",
      "authorization",
      "bearer",
    ]) {
      expect(secret).not.toBe("")
      expect(text.toLowerCase()).not.toContain(secret.toLowerCase())
    }
  })

  describe("by the hour and the day", () => {
    const counts = async (period: string) =>
      (await admin().get<MovementCountsResponse>(`/admin/mipos/movement-counts?period=${period}`))
        .movement_counts

    it("is counted on the connection's clock, without openings and echoes", async () => {
      const { movements } = await list("")
      const expected = {
        inbound: movements.filter(
          (each) => each.direction === "inbound" && each.kind === "movement"
        ).length,
        outbound: movements.filter(
          (each) =>
            each.direction === "outbound" && each.kind === "movement" && each.state === "applied"
        ).length,
        failed: movements.filter((each) => each.state === "rejected").length,
      }
      for (const [period, count] of [
        ["day", 24],
        ["month", 30],
      ] as const) {
        const { buckets, ...rest } = await counts(period)
        expect(rest).toEqual({ period, time_zone: TIME_ZONE })
        expect(buckets).toHaveLength(count)
        const sum = (field: keyof typeof expected): number =>
          buckets.reduce((total, bucket) => total + bucket[field], 0)
        expect({
          inbound: sum("inbound"),
          outbound: sum("outbound"),
          failed: sum("failed"),
        }).toEqual(expected)
        for (const [index, { to }] of buckets.entries()) {
          expect(buckets[index + 1]?.from ?? to).toBe(to)
        }
      }
      const { buckets } = await counts("month")
      expect(wallClock(new Date(buckets[0]?.from ?? ""))).toMatch(/ 00:00:00$/)
      for (const query of ["", "?period=year", "?period=day&colour=red"]) {
        expect((await api().get(`/movement-counts${query}`)).status).toBe(400)
      }
    })

    it("shows a movement at once, and the status names it", async () => {
      const before = await counts("day")
      const status = await readStatus(connected)
      const now = await connected.position(position.id)
      expect((await send(connected, webhookFor(now))).status).toBe(204)
      const after = await counts("day")
      const sum = ({ buckets }: typeof before): number =>
        buckets.reduce((total, { inbound }) => total + inbound, 0)
      expect(sum(after)).toBe(sum(before) + 1)
      const { last_movement_id: id } = await readStatus(connected)
      expect(id).not.toBe(status.last_movement_id)
      expect((await list("")).movements[0]?.id).toBe(id)
    })
  })
})
