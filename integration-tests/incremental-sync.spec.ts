import { connectStore, type ConnectedStore } from "./harness/connected-store"
import { CATALOGUE_CHANGES, pickerOf } from "./harness/catalogue-changes"
import { lastRequestId, syncRequests } from "./harness/outbound"
import { runSync, timesSent } from "./harness/sent-items"

const SEED = 20_261_128
const STORES = [
  {
    how: "that looks for changes by SQL",
    environment: { MIPOS_WITHOUT_VENDORS: "1" },
    isSearched: true,
  },
  { how: "with vendors, that looks at every item", environment: {}, isSearched: false },
]

/** What was sent for each change, so that the second store can be held against the first. */
const sentBefore = new Map<string, string[]>()

describe.each(STORES)("incremental syncs of a store $how", ({ environment, isSearched }) => {
  let connected: ConnectedStore

  beforeAll(async () => {
    connected = await connectStore({
      firstSync: false,
      store: { environment },
      connection: { enabled: false },
    })
    // No product has a vendor, so that both stores have to say the same.
    await connected.database.query("DELETE FROM product_product_vendor_vendor")
    await connected.store.admin.post("/admin/mipos/connection", { enabled: true })
    await runSync(connected, "full")
  })
  afterAll(() => connected.close())

  /** What mipOS holds of every item, stock aside. */
  const heldByMipos = (): Map<string, string> =>
    new Map(
      ["store-centro", "store-norte"].flatMap((storeId) =>
        connected.simulator
          .items(storeId)
          .map(({ stock: _stock, updated_at: _updatedAt, ...item }) => [
            `${storeId} ${item.external_id}`,
            JSON.stringify(item),
          ])
      )
    )

  it.each(CATALOGUE_CHANGES.map((change, place) => ({ ...change, place })))(
    "finds all of the items, and no other, that are told apart by $what",
    async ({ what, isSilent, make, place }) => {
      const before = heldByMipos()
      let sinceId = lastRequestId(connected.simulator)
      await make(connected, pickerOf(connected, SEED + place))
      const run = await runSync(connected, "incremental")
      expect(run).toMatchObject({ state: "completed" })
      expect(run.items_total).toBeGreaterThanOrEqual(run.items_sent)
      const sent = [...timesSent(connected.simulator, sinceId).keys()].sort()
      const after = heldByMipos()
      expect(sent).toEqual(
        [...after]
          .filter(([item, held]) => before.get(item) !== held)
          .map(([item]) => item)
          .sort()
      )
      expect(sent.length > 0).toBe(!isSilent)

      // A full sync, which looks for nothing, has nothing to add.
      const full = await runSync(connected, "full")
      expect(full).toMatchObject({
        state: "completed",
        items_sent: full.items_total - full.items_left_out,
      })
      expect(heldByMipos()).toEqual(after)
      sinceId = lastRequestId(connected.simulator)
      const again = await runSync(connected, "incremental")
      // Where it does not look at all of them, it says how many it found: what is unfit, it looks at again.
      expect(again.items_total).toBe(isSearched ? full.items_left_out : full.items_total)
      expect(syncRequests(connected.simulator, sinceId)).toEqual([])

      expect(sent).toEqual(sentBefore.get(what) ?? sent)
      sentBefore.set(what, sent)
    }
  )
})
