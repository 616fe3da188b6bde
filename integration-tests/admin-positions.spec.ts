import type {
  PositionBatchRequest,
  PositionBatchResponse,
  PositionCounts,
  PositionResponse,
  ResolutionPreview,
  ResolutionsResponse,
  Standing,
} from "../src/types/admin-api"
import { miposApi } from "./harness/api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import { adminOf, agreement, miposStock, positionsToUse, readStatus } from "./harness/outbound"
import { until } from "./harness/until"
import { plus } from "./harness/webhook-request"

const STORE = "store-centro"
/** Grace time 15 s, and the tick that confirms comes every 10 s. */
const DRIFT_DEADLINE_MS = 45_000

describe("the list of positions", () => {
  let connected: ConnectedStore
  let take: (count: number) => PositionResponse[]
  const api = () => miposApi(connected)
  const admin = () => adminOf(connected)

  beforeAll(async () => {
    connected = await connectStore()
    take = await positionsToUse(connected)
  })
  afterAll(() => connected.close())
  afterEach(async () => {
    await connected.simulator.clearFaults()
  })

  const takeOne = (): PositionResponse => {
    const [position] = take(1)
    if (!position) throw new Error("no position")
    return position
  }
  const list = (query: string) =>
    admin().get<{ positions: PositionResponse[]; count: number }>(`/admin/mipos/positions?${query}`)
  const idsOf = ({ positions }: { positions: PositionResponse[] }): string[] =>
    positions.map(({ id }) => id)

  /** mipOS' stock moves by 5 unnoticed, and by 1 with a webhook; waits until that is a drift. */
  const driftApart = async (position: PositionResponse): Promise<PositionResponse> => {
    await until("the sync is long enough ago", async () => {
      const [row] = await connected.database.query<{ is_past: boolean }>(
        `SELECT last_sync_at < now() - interval '8 seconds' AS is_past
         FROM mipos_position WHERE id = $1`,
        [position.id]
      )
      return row?.is_past
    })
    for (const [quantity, deliver] of [
      ["5", false],
      ["1", true],
    ] as const) {
      await connected.simulator.changeStock({
        store_id: STORE,
        external_id: position.external_id,
        movement_type: 1,
        quantity,
        deliver,
      })
    }
    return until(
      "the drift is confirmed",
      async () => {
        const now = await connected.position(position.id)
        return now.drift && now
      },
      DRIFT_DEADLINE_MS
    )
  }
  const refuse = (position: PositionResponse, words: string): void => {
    connected.simulator.addFault({
      match: { path: "stock/update", store_id: STORE, external_id: position.external_id },
      status: 409,
      body: { message: [words], data: null },
    })
  }
  const blocked = async (words: string): Promise<PositionResponse> => {
    const position = takeOne()
    refuse(position, words)
    await connected.setStock(position, Number(position.medusa_stock) + 1)
    return until("the position is blocked", async () => {
      const now = await connected.position(position.id)
      return now.state === "blocked" && now
    })
  }

  it("shows product, variant, picture and location, and how each position stands", async () => {
    const { positions } = await list("limit=500")
    const { products } = await admin().get<{
      products: Array<{
        id: string
        title: string
        thumbnail: string | null
        variants: Array<{ id: string; title: string; sku: string | null }>
      }>
    }>("/admin/products?limit=500&fields=id,title,thumbnail,*variants")
    const variants = new Map(
      products.flatMap((product) =>
        product.variants.map((variant) => [variant.sku, { product, variant }] as const)
      )
    )
    const ofVariant = positions.filter(({ sku }) => sku !== null && variants.has(sku))
    expect(ofVariant.length).toBeGreaterThan(10)
    for (const position of ofVariant) {
      const found = variants.get(position.sku)
      expect(position.product).toMatchObject({
        product_id: found?.product.id,
        product_title: found?.product.title,
        variant_id: found?.variant.id,
        variant_title: found?.variant.title,
      })
    }
    for (const position of positions) {
      const link = connected.links.find(({ id }) => id === position.store_link_id)
      expect(position).toMatchObject({
        standing: "agreed",
        excluded: false,
        stock_location_name: link?.stock_location_name,
      })
    }
  })

  it("is narrowed by product, variant, items and locations, one or several", async () => {
    const { positions } = await list("limit=500")
    const [first, ...others] = positions.filter(({ product }) => product !== null)
    const second = others.find(({ product }) => product?.product_id !== first?.product?.product_id)
    if (!first?.product || !second?.product) throw new Error("no two products")
    const inFirst = positions.filter(
      ({ product }) => product?.product_id === first.product?.product_id
    )
    expect(idsOf(await list(`limit=500&product_id=${first.product.product_id}`)).sort()).toEqual(
      expect.arrayContaining(idsOf({ positions: inFirst }))
    )
    const byVariant = await list(`variant_id=${first.product.variant_id}`)
    expect(idsOf(byVariant)).toContain(first.id)
    expect(idsOf(byVariant)).not.toContain(second.id)

    const byItems = await list(
      `inventory_item_id[]=${first.inventory_item_id}&inventory_item_id[]=${second.inventory_item_id}`
    )
    expect(new Set(byItems.positions.map((each) => each.inventory_item_id))).toEqual(
      new Set([first.inventory_item_id, second.inventory_item_id])
    )
    expect(
      (
        await list(
          `variant_id=${first.product.variant_id}&inventory_item_id=${second.inventory_item_id}`
        )
      ).count
    ).toBe(0)
    const there = await list(`limit=500&stock_location_id=${first.stock_location_id}`)
    expect(new Set(there.positions.map((each) => each.stock_location_id))).toEqual(
      new Set([first.stock_location_id])
    )
    expect(await list("product_id=nobody")).toMatchObject({ positions: [], count: 0 })
  })

  it.each(["name", "sku", "last_movement_at"] as const)(
    "comes in the order of %s, both ways, page by page",
    async (column) => {
      const read = async (order: string): Promise<PositionResponse[]> => {
        const pages = []
        for (let offset = 0; ; offset += 7) {
          const page = await list(`order=${order}&limit=7&offset=${offset}`)
          pages.push(...page.positions)
          if (pages.length >= page.count) {
            return pages
          }
        }
      }
      const up = await read(column)
      const down = await read(`-${column}`)
      expect(new Set(idsOf({ positions: up })).size).toBe(up.length)
      expect(idsOf({ positions: down }).sort()).toEqual(idsOf({ positions: up }).sort())
      const rank = await connected.database.query<{ id: string }>(
        `SELECT position.id FROM mipos_position position JOIN mipos_item item ON item.id = position.item_id
         ORDER BY ${column === "last_movement_at" ? "position.last_movement_at NULLS FIRST, position.id" : `item.${column}, item.id, position.id`}`
      )
      expect(idsOf({ positions: up })).toEqual(rank.map(({ id }) => id))
    }
  )

  it("finds parts of names, SKUs and external ids, and takes signs as they are", async () => {
    const position = takeOne()
    for (const part of [
      position.name.slice(1, -1).toUpperCase(),
      position.external_id.slice(3),
      position.sku?.toLowerCase() ?? "",
    ]) {
      expect(idsOf(await list(`limit=500&q=${encodeURIComponent(part)}`))).toContain(position.id)
    }
    expect((await list("q=%25")).count).toBe(0)
  })

  it("counts by each standing what the status counts, and lists just those", async () => {
    const refused = await blocked("The moon is not full.")
    const drifting = await driftApart(takeOne())
    const excluded = takeOne()
    await admin().post(`/admin/mipos/items/${excluded.inventory_item_id}`, { excluded: true })
    const total: PositionCounts = await until("the counts are those of now", async () => {
      const { positions } = await readStatus(connected)
      return (
        positions.blocked > 0 &&
        positions.drifted > 0 &&
        positions.pending + positions.in_flight === 0 &&
        positions
      )
    })
    const standings: Standing[] = [
      "agreed",
      "unsent",
      "pending",
      "in_flight",
      "uncertain",
      "blocked",
      "drifted",
    ]
    for (const standing of standings) {
      const page = await list(`limit=500&state=${standing}`)
      expect({ standing, count: page.count }).toEqual({ standing, count: total[standing] })
      expect(page.positions.map((each) => each.standing)).toEqual(
        page.positions.map(() => standing)
      )
      expect(page.positions).toHaveLength(page.count)
    }
    const both = await list("limit=500&state[]=blocked&state[]=drifted")
    expect(idsOf(both).sort()).toEqual(
      [...idsOf(await list("state=blocked")), ...idsOf(await list("state=drifted"))].sort()
    )
    expect(idsOf(both)).toEqual(expect.arrayContaining([refused.id, drifting.id]))
    expect((await connected.position(excluded.id)).excluded).toBe(true)

    await connected.simulator.clearFaults()
    await admin().post(`/admin/mipos/positions/${refused.id}/push`)
    await admin().post(`/admin/mipos/positions/${drifting.id}/resolve`, { use: "medusa" })
  })

  it("finds what has yet to be sent", async () => {
    const position = takeOne()
    await admin().post("/admin/mipos/connection", { enabled: false })
    try {
      await connected.setStock(position, Number(position.medusa_stock) + 4)
      const page = await list(`state=pending&store_link_id=${position.store_link_id}`)
      expect(page.positions).toMatchObject([{ id: position.id, difference: "4" }])
      expect(page.count).toBe(1)
      expect((await list("state=pending&q=nobody-has-this")).count).toBe(0)
    } finally {
      await admin().post("/admin/mipos/connection", { enabled: true })
    }
    await agreement(connected, position, { timeoutMs: 60_000 })
  })

  describe("what resolving would do", () => {
    const resolutions = async (position: PositionResponse): Promise<ResolutionPreview[]> =>
      (await admin().get<ResolutionsResponse>(`/admin/mipos/positions/${position.id}/resolutions`))
        .resolutions
    const only = (previews: ResolutionPreview[], use: string): ResolutionPreview => {
      const preview = previews.find((each) => each.use === use)
      if (!preview) throw new Error(`There is no preview for ${use}.`)
      return preview
    }

    it("is nothing while both sides agree", async () => {
      const position = takeOne()
      for (const preview of await resolutions(position)) {
        expect(preview).toMatchObject({
          is_possible: false,
          code: "nothing_to_resolve",
          message: expect.stringContaining("agree"),
          medusa_stock: { from: position.medusa_stock, to: position.medusa_stock },
          mipos_stock: { from: position.medusa_stock, to: position.medusa_stock },
          pending_after: "0",
        })
      }
      expect((await api().get("/positions/nobody/resolutions")).status).toBe(404)
    })

    it.each(["medusa", "mipos"] as const)(
      "with the number of %s is what it then does",
      async (use) => {
        const position = await driftApart(takeOne())
        const preview = only(await resolutions(position), use)
        const drift = position.drift
        expect(preview).toMatchObject({
          is_possible: true,
          code: null,
          message: null,
          medusa_stock: { from: position.medusa_stock },
          mipos_stock: { from: drift?.mipos_stock },
        })
        expect(miposStock(connected, position)).toBe(preview.mipos_stock.from)

        await admin().post(`/admin/mipos/positions/${position.id}/resolve`, { use })
        const after = await connected.position(position.id)
        expect(after).toMatchObject({
          drift: null,
          medusa_stock: preview.medusa_stock.to,
          agreed_stock: preview.mipos_stock.to,
          difference: preview.pending_after,
        })
        expect(miposStock(connected, position)).toBe(preview.mipos_stock.to)
      }
    )

    it("by mipOS' number keeps what Medusa has yet to send, and says that it needs a level", async () => {
      const position = await driftApart(takeOne())
      await admin().post("/admin/mipos/connection", { enabled: false })
      try {
        await connected.setStock(position, Number(position.medusa_stock) + 3)
        const preview = only(await resolutions(position), "mipos")
        expect(preview).toMatchObject({
          is_possible: true,
          medusa_stock: {
            from: plus(position.medusa_stock, 3),
            to: plus(position.drift?.mipos_stock ?? "", 3),
          },
          pending_after: "3",
        })
        await admin().post(`/admin/mipos/positions/${position.id}/resolve`, { use: "mipos" })
        expect(await connected.position(position.id)).toMatchObject({
          medusa_stock: preview.medusa_stock.to,
          difference: preview.pending_after,
        })
      } finally {
        await admin().post("/admin/mipos/connection", { enabled: true })
      }
      await agreement(connected, position, { timeoutMs: 60_000 })

      const leaving = await driftApart(takeOne())
      await connected.database.query(
        `UPDATE inventory_level SET deleted_at = now()
         WHERE inventory_item_id = $1 AND location_id = $2`,
        [leaving.inventory_item_id, leaving.stock_location_id]
      )
      expect(only(await resolutions(leaving), "mipos")).toMatchObject({
        is_possible: false,
        code: "not_stocked",
      })
      const refused = await api().post(`/positions/${leaving.id}/resolve`, { use: "mipos" })
      expect(refused).toMatchObject({ status: 400, message: expect.stringContaining("stocks") })
    })
  })

  describe("acted upon together", () => {
    const act = async (request: PositionBatchRequest): Promise<PositionBatchResponse["results"]> =>
      (await admin().post<PositionBatchResponse>("/admin/mipos/positions/batch", request)).results

    it("says of each whether it was done, also of one that nobody has or that is named twice", async () => {
      const [fine, other] = take(2)
      if (!fine || !other) throw new Error("no position")
      expect(await act({ ids: [fine.id, "nobody", fine.id, other.id], action: "push" })).toEqual([
        { id: fine.id, ok: true, message: null },
        { id: "nobody", ok: false, message: expect.stringContaining("nobody") },
        { id: fine.id, ok: false, message: expect.stringContaining("twice") },
        { id: other.id, ok: true, message: null },
      ])
    })

    it("pushes, and repeats what mipOS says of one that it refuses", async () => {
      const words = "The moon is still not full."
      const [mended, refused] = [await blocked("The moon hides."), await blocked(words)]
      await connected.simulator.clearFaults()
      refuse(refused, words)
      expect(await act({ ids: [mended.id, refused.id], action: "push" })).toEqual([
        { id: mended.id, ok: true, message: null },
        { id: refused.id, ok: false, message: expect.stringContaining(words) },
      ])
      expect((await connected.position(mended.id)).difference).toBe("0")
      await connected.simulator.clearFaults()
      await act({ ids: [refused.id], action: "push" })
    })

    it("resolves by one side", async () => {
      const [drifting, agreeing] = [await driftApart(takeOne()), takeOne()]
      expect(
        await act({ ids: [drifting.id, agreeing.id], action: "resolve", use: "mipos" })
      ).toEqual([
        { id: drifting.id, ok: true, message: null },
        { id: agreeing.id, ok: false, message: expect.stringContaining("nothing to resolve") },
      ])
      expect((await connected.position(drifting.id)).medusa_stock).toBe(drifting.drift?.mipos_stock)
    })

    it("leaves items out and takes them back", async () => {
      const [first, second] = take(2)
      if (!first || !second) throw new Error("no position")
      const ids = [first.id, second.id]
      expect((await act({ ids, action: "exclude" })).map(({ ok }) => ok)).toEqual([true, true])
      for (const id of ids) {
        expect(await connected.position(id)).toMatchObject({ excluded: true, medusa_stock: "0" })
      }
      expect((await act({ ids, action: "include" })).map(({ ok }) => ok)).toEqual([true, true])
      for (const position of [first, second]) {
        expect(await connected.position(position.id)).toMatchObject({
          excluded: false,
          medusa_stock: position.medusa_stock,
        })
      }
    })

    it("takes nothing that is no action, no side, or too much at once", async () => {
      const { id } = takeOne()
      for (const [body, word] of [
        [{ ids: [], action: "push" }, "ids"],
        [{ ids: Array.from({ length: 201 }, (_, nth) => `p${nth}`), action: "push" }, "ids"],
        [{ ids: [id], action: "delete" }, "action"],
        [{ ids: [id], action: "resolve" }, "use"],
        [{ ids: [id], action: "push", use: "mipos" }, "use"],
        [{ ids: [id], action: "push", colour: "red" }, "colour"],
      ] as const) {
        expect(await api().post("/positions/batch", body)).toMatchObject({
          status: 400,
          message: expect.stringContaining(word),
        })
      }
    })
  })
})
