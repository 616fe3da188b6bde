import { DEFAULT_ACCOUNT, SECOND_INVENTORY_SYSTEM } from "../index"
import { closeAll, syncedPos, updateBody } from "./support"

afterEach(closeAll)

it("removes and adds the quantity, exactly", async () => {
  const pos = await syncedPos()
  expect(await pos.update(updateBody())).toMatchObject({
    status: 200,
    body: { message: "Stock update was sent to the inventory system.", data: null },
  })
  expect(pos.stock("coffee")).toBe("9.97")
  for (let count = 0; count < 10; count += 1) {
    await pos.update(updateBody({ movement_type: 1, quantity: "0.1" }))
  }
  expect(pos.stock("coffee")).toBe("10.97")
})

it("adds 0.1 ten times to 11.22 and has 12.22", async () => {
  const pos = await syncedPos()
  for (let count = 0; count < 10; count += 1) {
    await pos.update(updateBody({ movement_type: 1, quantity: "0.1" }))
  }
  expect(pos.stock("coffee")).toBe("12.22")
})

it("sets current_stock instead when it plays that reading", async () => {
  const pos = await syncedPos({ stockUpdateMode: "current_stock" })
  await pos.update(updateBody({ current_stock: "4.5", quantity: "1" }))
  expect(pos.stock("coffee")).toBe("4.5")
})

it("plays that reading as a fault, too", async () => {
  const pos = await syncedPos()
  pos.simulator.addFault({ stock_update_mode: "current_stock", times: 1 })
  await pos.update(updateBody({ current_stock: "4.5" }))
  expect(pos.stock("coffee")).toBe("4.5")
  await pos.update(updateBody({ current_stock: "100" }))
  expect(pos.stock("coffee")).toBe("3.25")
})

it("names every missing field with 422", async () => {
  const pos = await syncedPos()
  expect(await pos.update({})).toMatchObject({
    status: 422,
    body: {
      user_id_tps: ["The user id tps field is required."],
      inventory_system_id: ["The inventory system id field is required."],
      external_id: ["The external id field is required."],
      current_stock: ["The current stock field is required."],
      quantity: ["The quantity field is required."],
      date: ["The date field is required."],
      movement_type: ["The movement type field is required."],
    },
  })
})

const DECIMAL = (name: string): string => `The ${name} must be a decimal number, such as "11.22".`

it.each([
  [{ movement_type: 3 }, "movement_type", "The selected movement type is invalid."],
  [{ movement_type: "2" }, "movement_type", "The selected movement type is invalid."],
  [{ movement_type: 1.5 }, "movement_type", "The selected movement type is invalid."],
  [{ quantity: 1.25 }, "quantity", "The quantity must be a string."],
  [{ quantity: "1e1" }, "quantity", DECIMAL("quantity")],
  [{ quantity: "0" }, "quantity", "The quantity must be greater than 0."],
  [{ quantity: "-1" }, "quantity", "The quantity must be greater than 0."],
  [{ current_stock: 9 }, "current_stock", "The current stock must be a string."],
  [{ current_stock: "x" }, "current_stock", DECIMAL("current stock")],
  [{ date: "2020-05-30T12:45:03Z" }, "date", "The date does not match the format Y-m-d H:i:s."],
  [{ date: "2020-02-30 12:45:03" }, "date", "The date does not match the format Y-m-d H:i:s."],
  [{ external_id: 5 }, "external_id", "The external id must be a string."],
])("answers %j with 422 and applies nothing", async (changes, field, text) => {
  const pos = await syncedPos()
  const reply = await pos.update(updateBody(changes))
  expect(reply.status).toBe(422)
  expect(reply.body).toEqual({ [field]: [text] })
  expect(pos.stock("coffee")).toBe("11.22")
})

it("takes a negative current stock", async () => {
  const pos = await syncedPos()
  expect((await pos.update(updateBody({ current_stock: "-3", quantity: "14.22" }))).status).toBe(
    200
  )
  expect(pos.stock("coffee")).toBe("-3")
})

const NO_INTEGRATION =
  "No integration record was found between this user store and the third party system."

it.each([
  [
    "This user_id_tps does not own this inventory system.",
    { user_id_tps: SECOND_INVENTORY_SYSTEM.user_id_tps },
    "store-centro",
  ],
  [NO_INTEGRATION, { ...SECOND_INVENTORY_SYSTEM }, "store-centro"],
  [NO_INTEGRATION, {}, "store-elsewhere"],
  [
    "External id not found for this store in the inventory system.",
    { external_id: "tea" },
    "store-centro",
  ],
  ["External id not found for this store in the inventory system.", {}, "store-norte"],
])("answers 409 %s (%j, %s)", async (text, changes, storeId) => {
  const pos = await syncedPos()
  const reply = await pos.update(updateBody(changes), storeId)
  expect(reply.status).toBe(409)
  expect(reply.body).toEqual({ message: [text], data: null })
  expect(pos.stock("coffee")).toBe("11.22")
})

it.each([
  ["external_id_not_found", "External id not found for this store in the inventory system."],
  ["webhook_type_not_available", "This type of webhook is not available."],
  [
    "inventory_system_without_webhook_type",
    "This inventory system does not have this type of webhook available.",
  ],
] as const)("answers 409 when a fault asks for %s, applying nothing", async (refuse, text) => {
  const pos = await syncedPos()
  pos.simulator.addFault({ refuse })
  const reply = await pos.update(updateBody())
  expect(reply.status).toBe(409)
  expect(reply.body).toEqual({ message: [text], data: null })
  expect(pos.stock("coffee")).toBe("11.22")
})

it("keeps a store that is another account's out of reach", async () => {
  const other = { client_id: "o", client_secret: "s", email: "o@o", password: "p", pos_id: "9" }
  const { client_id, client_secret, email, password, pos_id } = DEFAULT_ACCOUNT
  const inventory_system_id = DEFAULT_ACCOUNT.inventory_system_id
  const store = { pos_store_id: "1", name: "S", inventory_system_id }
  const pos = await syncedPos({
    accounts: [{ client_id, client_secret, email, password, pos_id }, other],
    stores: [
      { ...store, store_id: "store-centro", client_id },
      { ...store, store_id: "foreign", client_id: "o" },
    ],
  })
  expect(await pos.update(updateBody(), "foreign")).toMatchObject({
    status: 409,
    body: { message: [NO_INTEGRATION] },
  })
})
