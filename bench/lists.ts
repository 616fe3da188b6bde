import { connectStore, type ConnectedStore } from "../integration-tests/harness/connected-store"
import { fillShop, LARGE_SHOP, type ShopSize } from "../integration-tests/harness/large-shop"
import { fixed, printTable } from "./table"

/** Each is asked for so often; the best counts, because what else the machine does is nobody's list. */
const TRIES = 5

const DAY_MS = 24 * 60 * 60_000

/** What the admin's pages ask for, by what a person would call it. */
export const LISTS: ReadonlyArray<{ name: string; path: string }> = [
  { name: "status", path: "/status" },
  ...["name", "-name", "sku", "-sku", "last_movement_at", "-last_movement_at"].map((order) => ({
    name: `positions by ${order}`,
    path: `/positions?order=${order}`,
  })),
  { name: "positions, page 500", path: "/positions?offset=9980" },
  ...["agreed", "unsent", "pending", "in_flight", "uncertain", "blocked", "drifted"].map(
    (state) => ({ name: `positions: ${state}`, path: `/positions?state=${state}` })
  ),
  { name: "positions: doubted", path: "/positions?doubted=true" },
  { name: "positions: search, few", path: "/positions?q=product%2077%20-" },
  { name: "positions: search, all", path: "/positions?q=bench" },
  { name: "positions: of an item", path: "/positions?inventory_item_id=iitem_bench_0000077" },
  { name: "positions: of a product", path: "/positions?product_id=prod_bench_0000077" },
  { name: "movements", path: "/movements" },
  { name: "movements, page 500", path: "/movements?offset=9980" },
  {
    name: "movements: failed",
    path: "/movements?state[]=rejected&state[]=not_sent&state[]=uncertain",
  },
  { name: "movements: on their way", path: "/movements?state=in_flight" },
  { name: "movements: inbound", path: "/movements?direction=inbound" },
  {
    name: "movements: a day",
    path: `/movements?from=${new Date(Date.now() - DAY_MS).toISOString()}`,
  },
  { name: "movements: of an item", path: "/movements?inventory_item_id=iitem_bench_0000077" },
  { name: "movements: search, few", path: "/movements?q=product%2077%20-" },
  { name: "movements: search, all", path: "/movements?q=bench" },
  { name: "movement counts, day", path: "/movement-counts?period=day" },
  { name: "movement counts, month", path: "/movement-counts?period=month" },
  { name: "items", path: "/items" },
  { name: "items by sku", path: "/items?order=sku" },
  { name: "items with problems", path: "/items?has_problems=true" },
  { name: "items: search, few", path: "/items?q=product%2077%20-" },
  { name: "syncs", path: "/syncs" },
]

/** The shortest time that a list was answered in, in milliseconds. */
export const timeList = async (
  connected: ConnectedStore,
  path: string,
  tries = TRIES
): Promise<number> => {
  const times: number[] = []
  for (let nth = 0; nth < tries; nth += 1) {
    times.push(await timeOnce(connected, path))
  }
  return Math.min(...times)
}

const timeOnce = async (connected: ConnectedStore, path: string): Promise<number> => {
  const began = performance.now()
  const { status, data } = await connected.store.admin.get<unknown>(`/admin/mipos${path}`)
  if (status !== 200) {
    throw new Error(`${path} answered ${status}: ${JSON.stringify(data)}`)
  }
  return performance.now() - began
}

/** `npm run bench -- lists 100000 1000000`: how long each list of the admin takes in a shop of that size. */
export const benchLists = async (): Promise<void> => {
  const [positions = LARGE_SHOP.positions, movements = LARGE_SHOP.movements] = process.argv
    .slice(3)
    .map(Number)
  const size: ShopSize = { positions, movements }
  const connected = await connectStore({
    firstSync: false,
    store: { environment: { MIPOS_WITHOUT_VENDORS: "1" } },
    connection: { enabled: false },
  })
  try {
    await fillShop(connected, size)
    const rows: string[][] = []
    for (const { name, path } of LISTS) {
      const first = await timeOnce(connected, path)
      rows.push([name, fixed(first, 0), fixed(await timeList(connected, path), 0)])
    }
    printTable(
      `The admin's lists with ${positions} positions and ${movements} movements, in ms`,
      ["list", "first", `best of ${TRIES}`],
      rows
    )
  } finally {
    await connected.close()
  }
}
