import { SECOND_INVENTORY_SYSTEM, USER_WITHOUT_ROLE } from "../index"
import { closeAll, item, Pos, start, syncBody, syncedPos } from "./support"

afterEach(closeAll)

const [BAG, GRAM] = [
  { name: "Bag", short_name: "bg", external_id: "bag" },
  { name: "Gram", short_name: "g", external_id: "gram" },
]
const ROASTER = { name: "Roaster", external_id: "roaster" }

it("accepts the content and keeps it exactly, further fields included", async () => {
  const pos = await Pos.connect(await start({ now: () => new Date("2020-05-30T12:00:00Z") }))
  const reply = await pos.sync(
    syncBody({ items: [item({ sku: "CF-1", stock: "123456789012345678.123456789" })] })
  )
  expect(reply).toMatchObject({
    status: 200,
    body: { message: "Synchronization data was sent to the inventory system.", data: null },
  })
  expect(pos.simulator.items()).toEqual([
    {
      store_id: "store-centro",
      external_id: "coffee",
      name: "Coffee",
      sku: "CF-1",
      purchase_unit_external_id: "bag",
      purchase_unit_name: "Bag",
      consumption_unit_external_id: "gram",
      consumption_unit_name: "Gram",
      supplier_external_id: "roaster",
      supplier_name: "Roaster",
      cost: "12.5",
      stock: "123456789012345678.123456789",
      updated_at: "2020-05-30T12:00:00.000Z",
    },
  ])
})

it("upserts: sets the stock of what it names and leaves the rest, store by store", async () => {
  const pos = await syncedPos()
  await pos.sync(syncBody({ items: [item({ external_id: "tea", name: "Tea", stock: "3" })] }))
  await pos.sync(syncBody({ items: [item({ stock: "5", name: "Coffee beans" })] }))
  await pos.sync(syncBody({ items: [item({ stock: "7" })] }), "store-norte")
  const shown = pos.simulator.items().map(({ store_id, name, stock }) => [store_id, name, stock])
  expect(shown).toEqual([
    ["store-centro", "Coffee beans", "5"],
    ["store-centro", "Tea", "3"],
    ["store-norte", "Coffee", "7"],
  ])
})

it("serves the second inventory system through its own store", async () => {
  const pos = await Pos.connect(await start())
  expect(await pos.sync(syncBody({ ...SECOND_INVENTORY_SYSTEM }), "store-bodega")).toMatchObject({
    status: 200,
  })
  expect(pos.stock("coffee", "store-bodega")).toBe("11.22")
})

it("names every missing field with 422", async () => {
  const pos = await Pos.connect(await start())
  expect(await pos.sync({})).toMatchObject({
    status: 422,
    body: {
      items: ["The items field is required."],
      inventory_system_id: ["The inventory system id field is required."],
      units: ["The units field is required."],
      suppliers: ["The suppliers field is required."],
      user_id_tps: ["The user id tps field is required."],
    },
  })
})

it.each([
  [{ inventory_system_id: 7 }, "inventory_system_id", "The inventory system id must be a string."],
  [{ items: [] }, "items", "The items field is required."],
  [{ units: "bag" }, "units", "The units must be an array."],
  [{ user_id_tps: 30 }, "user_id_tps", "The user id tps must be a string."],
])("answers %j with 422", async (changes, field, text) => {
  const pos = await Pos.connect(await start())
  const reply = await pos.sync(syncBody(changes))
  expect(reply.status).toBe(422)
  expect(reply.body).toEqual({ [field]: [text] })
})

it.each(["1e5", "12,5", "abc", " 1", "+1", ".5", "5.", "NaN", "Infinity", "0x10"])(
  "answers the stock %j with 422, which is its own strictness",
  async (stock) => {
    const pos = await syncedPos()
    const reply = await pos.sync(syncBody({ items: [item(), item({ stock })] }))
    expect(reply.status).toBe(422)
    expect(reply.body).toEqual({
      "items.1.stock": ['The items.1.stock must be a decimal number, such as "11.22".'],
    })
  }
)

it("has no text for a blank stock but the one for a missing one", async () => {
  const pos = await Pos.connect(await start())
  expect(await pos.sync(syncBody({ items: [item({ stock: "" })] }))).toMatchObject({
    status: 409,
    body: { message: ["The item must have a stock."] },
  })
})

describe("409", () => {
  const cases: [string, Record<string, unknown>, string?][] = [
    ["You don't have this store available.", {}, "store-elsewhere"],
    [
      "The third_party_id does not have an Inventory System role or does not exist.",
      { user_id_tps: USER_WITHOUT_ROLE },
    ],
    [
      "The third_party_id does not have an Inventory System role or does not exist.",
      { user_id_tps: "999" },
    ],
    [
      "No integration record was found between this user store and the third party system.",
      { ...SECOND_INVENTORY_SYSTEM },
    ],
    [
      "No integration record was found between this user store and the third party system.",
      { inventory_system_id: SECOND_INVENTORY_SYSTEM.inventory_system_id },
    ],
    ["The item must have a name.", { items: [item({ name: null })] }],
    ["The item must have an external id.", { items: [item({ external_id: " " })] }],
    [
      "The item must have an purchase unit external id.",
      { items: [item({ purchase_unit_external_id: "" })] },
    ],
    [
      "The item must have an consumption unit external id.",
      { items: [item({ consumption_unit_external_id: undefined })] },
    ],
    [
      "The item must have a supplier external id.",
      { items: [item({ supplier_external_id: undefined })] },
    ],
    ["The item must have a cost.", { items: [item({ cost: undefined })] }],
    ["The item must have a stock.", { items: [item({ stock: undefined })] }],
    ["The unit must have a name.", { units: [BAG, { ...GRAM, name: "" }] }],
    ["The unit must have a short name.", { units: [BAG, { ...GRAM, short_name: undefined }] }],
    [
      "The unit must have an external id.",
      { units: [BAG, GRAM, { name: "Box", short_name: "bx" }] },
    ],
    ["The supplier must have a name.", { suppliers: [{ external_id: "roaster" }] }],
    ["The supplier must have an external id.", { suppliers: [ROASTER, { name: "Mill" }] }],
    ["Item purchase unit external id (bag) not found in units array", { units: [GRAM] }],
    ["Item consumption unit external id (gram) not found in units array", { units: [BAG] }],
    [
      "Item supplier external id (roaster) not found in suppliers array",
      { suppliers: [{ name: "Mill", external_id: "mill" }] },
    ],
    [
      "The item purchase unit external id must be a string.",
      { items: [item({ purchase_unit_external_id: 1 })] },
    ],
    [
      "The item consumption unit external id must be a string.",
      { items: [item({ consumption_unit_external_id: 1 })] },
    ],
    ["The item cost must be a string.", { items: [item({ cost: 12.5 })] }],
    ["The item stock must be a string.", { items: [item({ stock: 11 })] }],
  ]

  it.each(cases.map(([text, changes, storeId]) => ({ text, changes, storeId })))(
    "$text ($changes)",
    async ({ text, changes, storeId }) => {
      const pos = await Pos.connect(await start())
      const reply = await pos.sync(syncBody(changes), storeId)
      expect(reply.status).toBe(409)
      expect(reply.body).toEqual({ message: [text], data: null })
      expect(pos.simulator.items()).toEqual([])
    }
  )

  it("says that an external id is not found when a fault asks for it", async () => {
    const pos = await Pos.connect(await start())
    pos.simulator.addFault({ match: { external_id: "tea" }, refuse: "external_id_not_found" })
    expect((await pos.sync(syncBody())).status).toBe(200)
    const tea = syncBody({ items: [item(), item({ external_id: "tea" })] })
    expect(await pos.sync(tea)).toMatchObject({
      status: 409,
      body: { message: ["External id not found for this store in the inventory system."] },
    })
  })

  it("collects every text once and applies nothing of the request", async () => {
    const pos = await syncedPos()
    const reply = await pos.sync(
      syncBody({
        items: [
          item({ stock: "99" }),
          item({ external_id: "tea", cost: undefined }),
          item({ external_id: "milk", cost: undefined, stock: 3 }),
        ],
        suppliers: [ROASTER, { external_id: "mill" }],
      }),
      "store-centro"
    )
    expect(reply.body).toEqual({
      message: [
        "The item must have a cost.",
        "The item stock must be a string.",
        "The supplier must have a name.",
      ],
      data: null,
    })
    expect(pos.simulator.items().map(({ external_id, stock }) => [external_id, stock])).toEqual([
      ["coffee", "11.22"],
    ])
  })
})
