import { LISTS, timeList } from "../bench/lists"
import { itemCountStatement, itemPageStatement } from "../src/modules/mipos/database/item-list"
import { lastMovementStatement } from "../src/modules/mipos/database/ledger-ends"
import { movementCountsStatement } from "../src/modules/mipos/database/movement-counts"
import {
  foundItemsStatement,
  movementCountStatement,
  movementPageStatement,
  nextMovementsStatement,
  readMovementScope,
  type MovementFilters,
  type MovementOrder,
  type MovementScope,
} from "../src/modules/mipos/database/movement-list"
import { positionCountsStatement } from "../src/modules/mipos/database/position-counts"
import {
  positionCountStatement,
  positionPageStatement,
  positionRowsStatement,
  type PositionFilters,
} from "../src/modules/mipos/database/position-list"
import type { SqlExecutor, Statement } from "../src/modules/mipos/database/sql"
import {
  syncProblemCountStatement,
  syncProblemPageStatement,
} from "../src/modules/mipos/database/sync-problem-list"
import { bucketsOf } from "../src/modules/mipos/overview/movement-buckets"
import type { PositionOrder } from "../src/types/admin-api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import { explain } from "./harness/explain"
import { fillShop, LARGE_SHOP, type ShopSize } from "./harness/large-shop"

/** A tenth of a large shop every time; `LARGE_LISTS=1` takes the whole. */
const SIZE: ShopSize = process.env["LARGE_LISTS"]
  ? LARGE_SHOP
  : { positions: LARGE_SHOP.positions / 10, movements: LARGE_SHOP.movements / 10 }

/** What every page of the admin is to have its first content within. */
const LONGEST_MS = 1_000

jest.setTimeout(20 * 60_000)

/** Tables that no request may read through. */
const BIG = [
  "mipos_movement",
  "mipos_position",
  "mipos_item",
  "inventory_level",
  "inventory_item",
  "product",
  "product_variant",
  "product_variant_inventory_item",
]

describe(`lists of ${SIZE.positions} positions and ${SIZE.movements} movements`, () => {
  let connected: ConnectedStore
  const page = { limit: 20, offset: 0 }
  const executor: SqlExecutor = {
    execute: (sql, parameters = []) => {
      let place = 0
      return connected.database.query(
        sql.replace(/\?/g, () => `$${(place += 1)}`),
        [...parameters]
      )
    },
  }

  beforeAll(async () => {
    connected = await connectStore({
      firstSync: false,
      connection: { enabled: false },
      store: { environment: { MIPOS_WITHOUT_VENDORS: "1" } },
    })
    await fillShop(connected, SIZE)
  })
  afterAll(() => connected.close())

  /** @param except what the statement cannot do without, which the test's name says. */
  const expectIndexed = async (
    statement: Statement,
    except: readonly string[] = []
  ): Promise<void> => {
    const plan = await explain(connected.database, statement)
    const readThrough = plan.readThrough.filter(
      (table) => BIG.includes(table) && !except.includes(table)
    )
    expect({ readThrough, sql: statement.sql }).toEqual({ readThrough: [], sql: statement.sql })
    expect(plan.indexes.length).toBeGreaterThan(0)
  }

  describe("positions", () => {
    const orders: PositionOrder[] = [
      "name",
      "-name",
      "sku",
      "-sku",
      "last_movement_at",
      "-last_movement_at",
    ]
    const filters: Array<[string, PositionFilters]> = [
      ["all", {}],
      ["one link", { store_link_id: ["miplink"] }],
      ["one location", { stock_location_id: ["sloc"] }],
      ["a few items", { inventory_item_ids: [["iitem_bench_0000001", "iitem_bench_0000002"]] }],
      ["a search", { q: "product 77 -" }],
      ["drifted", { state: ["drifted"] }],
      ["on their way", { state: ["in_flight", "uncertain"] }],
      ["blocked", { state: ["blocked"] }],
      ["never sent", { state: ["unsent"] }],
      ["troubled of a link", { state: ["blocked", "drifted"], store_link_id: ["miplink"] }],
      ["doubted", { doubted: true }],
    ]
    const cases = filters.flatMap(([name, filter]) =>
      orders.map((order) => ({ name, filter, order }))
    )

    /** A filter that names the shop has to name one that is there, or the planner knows that it is not. */
    const real = (filter: PositionFilters): PositionFilters => ({
      ...filter,
      ...(filter.store_link_id ? { store_link_id: [connected.links[0]?.id ?? ""] } : {}),
      ...(filter.stock_location_id
        ? { stock_location_id: [connected.links[0]?.stock_location_id ?? ""] }
        : {}),
    })

    it.each(cases)("$name by $order", async ({ filter, order }) => {
      await expectIndexed(positionPageStatement("stocked", real(filter), order, page))
    })

    // All of them, or nearly all, are counted fastest where they lie, and without any other table.
    const most = ["all", "one link", "one location"]

    it.each(filters.filter(([name]) => !most.includes(name)))(
      "the number of %s",
      async (_, filter) => {
        await expectIndexed(positionCountStatement("stocked", real(filter)))
      }
    )

    it.each(filters.filter(([name]) => most.includes(name)))(
      "the number of %s, from no other table",
      async (_, filter) => {
        const plan = await explain(
          connected.database,
          positionCountStatement("stocked", real(filter))
        )
        expect(plan.readThrough.filter((table) => table !== "mipos_position")).toEqual([])
      }
    )

    it.each(orders)("those that agree by %s, of which a page is found at once", async (order) => {
      await expectIndexed(positionPageStatement("available", { state: ["agreed"] }, order, page))
    })

    it("are shown without a table being read through", async () => {
      const ids = Array.from(
        { length: 20 },
        (_, nth) => `mippos_iitem_bench_${String(nth * 31 + 1).padStart(7, "0")}`
      )
      await expectIndexed(positionRowsStatement("available", ids))
    })
  })

  describe("movements", () => {
    const some = "mippos_iitem_bench_0000077"
    const from = new Date(Date.now() - 24 * 60 * 60_000).toISOString()
    const filters: Array<[string, MovementFilters]> = [
      ["all", {}],
      ["the last day", { from }],
      ["a position's", { position_id: [some] }],
      ["two items'", { inventory_item_id: ["iitem_bench_0000001", "iitem_bench_0000077"] }],
      ["by external id", { external_id: ["iitem_bench_0000077"] }],
      ["failed", { state: ["rejected", "not_sent", "uncertain"] }],
      ["failed of the last day", { state: ["rejected"], from }],
      ["on their way", { state: ["in_flight"] }],
      ["on their way or failed", { state: ["in_flight", "rejected"] }],
      ["inbound", { direction: ["inbound"] }],
      ["one link's", { store_link_id: ["real"] }],
      ["a search that finds few", { q: "product 77 -" }],
      ["a search that finds very many", { q: "bench" }],
      ["a sync's", { sync_id: ["nobody"] }],
    ]
    const scopeOf = (filter: MovementFilters): Promise<MovementScope> =>
      readMovementScope(executor, {
        ...filter,
        ...(filter.store_link_id ? { store_link_id: [connected.links[0]?.id ?? ""] } : {}),
      })

    it.each(filters)("%s, both ways, and as a file", async (_, filter) => {
      const scope = await scopeOf(filter)
      const orders: MovementOrder[] = ["-created_at", "created_at"]
      for (const order of orders) {
        await expectIndexed(movementPageStatement(scope, order, page))
      }
      await expectIndexed(
        nextMovementsStatement(
          scope,
          "-created_at",
          { place: new Date().toISOString(), id: "mipmov_" },
          1_000
        )
      )
    })

    // Ten thousand of all, of most, or of a half are counted fastest from wherever they lie.
    const most = ["all", "inbound", "one link's", "a search that finds very many"]

    it.each(filters.filter(([name]) => !most.includes(name)))(
      "the number of %s",
      async (_, filter) => {
        await expectIndexed(movementCountStatement(await scopeOf(filter)))
      }
    )

    it("are searched by the index of the items' texts", async () => {
      const plan = await explain(connected.database, foundItemsStatement("product 77 -"))
      expect(plan).toEqual({ readThrough: [], indexes: ["IDX_mipos_item_text"] })
    })

    it.each(["day", "month"] as const)("by the buckets of a %s", async (period) => {
      const buckets = bucketsOf(period, new Date(), "America/Mexico_City")
      const edges = [
        ...buckets.slice(0, 1).map((each) => each.from),
        ...buckets.map((each) => each.to),
      ]
      await expectIndexed(movementCountsStatement(edges))
      await expectIndexed(movementCountsStatement(edges.slice(-2)))
    })

    it("the newest", async () => {
      await expectIndexed(lastMovementStatement)
    })
  })

  describe("items and problems", () => {
    it.each(["name", "-name", "sku", "-sku"] as const)("by %s", async (order) => {
      await expectIndexed(itemPageStatement({}, order, page))
      await expectIndexed(itemPageStatement({ has_problems: true }, order, page))
      await expectIndexed(itemPageStatement({ excluded: true }, order, page))
      await expectIndexed(itemPageStatement({ supplier_id: ["mipsup"] }, order, page))
      await expectIndexed(itemPageStatement({ q: "product 77 -" }, order, page))
    })

    it("how many", async () => {
      await expectIndexed(itemCountStatement({ has_problems: true }))
      await expectIndexed(itemCountStatement({ excluded: true }))
      await expectIndexed(itemCountStatement({ q: "product 77 -" }))
    })

    it("of a sync", async () => {
      await connected.database.query(
        `INSERT INTO mipos_sync_problem (id, sync_id, store_link_id, inventory_item_id, name, reasons)
         SELECT 'mipprob_' || nth, 'sync_' || nth % 20, 'link', 'iitem_' || nth, 'Item ' || nth, '[]'
         FROM generate_series(1, 20000) AS nth`
      )
      await connected.database.query("VACUUM ANALYZE mipos_sync_problem")
      for (const q of [undefined, "item 7"]) {
        for (const statement of [
          syncProblemPageStatement("sync_3", q, page),
          syncProblemCountStatement("sync_3", q),
        ]) {
          expect((await explain(connected.database, statement)).readThrough).toEqual([])
        }
      }
    })
  })

  it("compare two tables where that is what is asked: what has yet to be sent, and how many stand how", async () => {
    const except = ["mipos_position", "mipos_item", "inventory_level"]
    for (const statement of [
      positionPageStatement("stocked", { state: ["pending"] }, "name", page),
      positionCountStatement("stocked", { state: ["pending"] }),
      positionCountStatement("stocked", { state: ["agreed"] }),
      positionCountsStatement("stocked"),
    ]) {
      const { readThrough } = await explain(connected.database, statement)
      expect(readThrough.filter((table) => BIG.includes(table) && !except.includes(table))).toEqual(
        []
      )
    }
  })

  it("answer in time", async () => {
    const times: Array<{ list: string; ms: number }> = []
    for (const { name, path } of LISTS) {
      times.push({ list: name, ms: Math.round(await timeList(connected, path)) })
    }
    console.table(times)
    expect(times.filter(({ ms }) => ms > LONGEST_MS)).toEqual([])
  })
})
