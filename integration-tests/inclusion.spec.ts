import type {
  InclusionPreviewResponse,
  InclusionRuleRequest,
  InclusionRuleResponse,
  ItemResponse,
  PositionResponse,
} from "../src/types/admin-api"
import { DATABASE_WORDS, miposApi } from "./harness/api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import { readProducts } from "./harness/medusa-catalogue"
import {
  adminOf,
  agreement,
  lastRequestId,
  miposStock,
  pushesOf,
  unbalancedPositions,
} from "./harness/outbound"
import { until } from "./harness/until"

/** A change is noted, the next tick starts a sync, another tick pushes what left. */
const SETTLED_MS = 60_000

/** A position, and the product that names its item. */
interface Shelved {
  position: PositionResponse
  productId: string
}

describe("inclusion rules", () => {
  let connected: ConnectedStore
  let unused: Shelved[]
  const admin = () => adminOf(connected)

  beforeAll(async () => {
    connected = await connectStore()
    const positions = await connected.positions(0)
    unused = (await readProducts(connected)).flatMap(({ id: productId, variants }) => {
      const [own] = variants
      const [part] = own?.inventory_items ?? []
      const position = positions.find((row) => row.inventory_item_id === part?.inventory_item_id)
      const isNamed =
        own?.manage_inventory && own.inventory_items?.length === 1 && part?.required_quantity === 1
      return isNamed && position ? [{ position, productId }] : []
    })
  })
  afterAll(() => connected.close())
  afterEach(async () => {
    for (const { id } of await listRules()) {
      await admin().delete(`/admin/mipos/inclusion-rules/${id}`)
    }
  })

  /** A product of its own for each test, with this stock on both sides. */
  const stocked = async (stock: number): Promise<Shelved> => {
    const shelved = unused.shift()
    if (!shelved) throw new Error("All products are used.")
    await connected.setStock(shelved.position, stock)
    await agreement(connected, shelved.position, { timeoutMs: SETTLED_MS })
    return shelved
  }
  const listRules = async (): Promise<InclusionRuleResponse[]> =>
    (
      await admin().get<{ inclusion_rules: InclusionRuleResponse[] }>(
        "/admin/mipos/inclusion-rules"
      )
    ).inclusion_rules
  const saveRule = async (rule: InclusionRuleRequest): Promise<InclusionRuleResponse> =>
    (
      await admin().post<{ inclusion_rule: InclusionRuleResponse }>(
        "/admin/mipos/inclusion-rules",
        rule
      )
    ).inclusion_rule
  const preview = async (
    rule: InclusionRuleRequest
  ): Promise<InclusionPreviewResponse["preview"]> =>
    (
      await admin().get<InclusionPreviewResponse>(
        `/admin/mipos/inclusion-rules/preview?${new URLSearchParams({ ...rule }).toString()}`
      )
    ).preview
  const itemOf = async (inventoryItemId: string): Promise<ItemResponse> =>
    (await admin().get<{ item: ItemResponse }>(`/admin/mipos/items/${inventoryItemId}`)).item
  const countItems = async (query: string): Promise<number> =>
    (await admin().get<{ count: number }>(`/admin/mipos/items?limit=1&${query}`)).count

  const newCategory = async (name: string, parentId?: string): Promise<string> =>
    (
      await admin().post<{ product_category: { id: string } }>("/admin/product-categories", {
        name,
        ...(parentId === undefined ? {} : { parent_category_id: parentId }),
      })
    ).product_category.id
  const newCollection = async (title: string): Promise<string> =>
    (await admin().post<{ collection: { id: string } }>("/admin/collections", { title })).collection
      .id
  const newChannel = async (name: string): Promise<string> =>
    (await admin().post<{ sales_channel: { id: string } }>("/admin/sales-channels", { name }))
      .sales_channel.id
  const change = (
    kind: "product-categories" | "collections" | "sales-channels",
    id: string,
    products: { add?: string[]; remove?: string[] }
  ): Promise<unknown> => admin().post(`/admin/${kind}/${id}/products`, products)

  const gone = ({ position }: Shelved): Promise<PositionResponse> =>
    until(
      `${position.name} has left`,
      async () => {
        const now = await connected.position(position.id)
        const there = miposStock(connected, position)
        if (there === "0" && now.agreed_stock === "0" && now.medusa_stock === "0") {
          return now
        }
        throw new Error(`mipOS says ${there ?? "nothing"}, and Medusa ${JSON.stringify(now)}`)
      },
      SETTLED_MS
    )
  const back = async ({ position }: Shelved, stock: string): Promise<void> => {
    await until(
      `${position.name} is back`,
      async () => miposStock(connected, position) === stock,
      SETTLED_MS
    )
    await agreement(connected, position, { timeoutMs: SETTLED_MS })
  }

  it("that excludes a category ends those in it, and below it, at no stock", async () => {
    const [filed, other] = [await stocked(13), await stocked(14)]
    const parent = await newCategory("De temporada")
    const child = await newCategory("De verano", parent)
    await change("product-categories", child, { add: [filed.productId] })
    const rule = await saveRule({ kind: "category", reference_id: parent, effect: "exclude" })
    await gone(filed)
    expect(await itemOf(filed.position.inventory_item_id)).toMatchObject({
      excluded: true,
      excluded_by: rule.id,
      always_included: false,
    })

    // Nobody pushes it any more, and nobody refuses the others.
    const sinceId = lastRequestId(connected.simulator)
    await connected.setStock(filed.position, 5)
    await connected.setStock(other.position, 6)
    await back(other, "6")
    await admin().post(`/admin/mipos/positions/${filed.position.id}/push`)
    expect(pushesOf(connected, filed.position, { sinceId })).toEqual([])
    const { webhook } = await connected.simulator.changeStock({
      store_id: "store-centro",
      external_id: filed.position.external_id,
      movement_type: 1,
      quantity: "1",
    })
    expect(webhook).toMatchObject({ delivered: false, status: 409 })
    await connected.simulator.changeStock({
      store_id: "store-centro",
      external_id: filed.position.external_id,
      movement_type: 2,
      quantity: "1",
      deliver: false,
    })

    // Moved to the top, the category is below nothing any more.
    await admin().post(`/admin/product-categories/${child}`, { parent_category_id: null })
    await back(filed, "5")
    await admin().post(`/admin/product-categories/${child}`, { parent_category_id: parent })
    await gone(filed)
    await admin().delete(`/admin/mipos/inclusion-rules/${rule.id}`)
    await back(filed, "5")
    expect(await itemOf(filed.position.inventory_item_id)).toMatchObject({
      excluded: false,
      excluded_by: null,
    })
  })

  it("that includes a sales channel has all others leave, as the preview says", async () => {
    const [sold, other] = [await stocked(21), await stocked(22)]
    const channel = await newChannel("Tienda en línea")
    await change("sales-channels", channel, { add: [sold.productId] })
    const rule: InclusionRuleRequest = {
      kind: "sales_channel",
      reference_id: channel,
      effect: "include",
    }
    const told = await preview(rule)
    await saveRule(rule)
    await gone(other)
    await back(sold, "21")
    expect(await itemOf(other.position.inventory_item_id)).toMatchObject({
      excluded: true,
      excluded_by: "no_include_rule",
    })
    const total = await countItems("")
    const left = await countItems("excluded_by=no_include_rule")
    expect(told).toEqual({ leaving: left, coming: 0, crossing: total - left })
    expect(told.crossing).toBeGreaterThan(0)

    // Without the only include rule, all of them would cross again.
    const [saved] = await listRules()
    const { preview: undone } = await admin().get<InclusionPreviewResponse>(
      `/admin/mipos/inclusion-rules/${saved?.id ?? ""}/preview`
    )
    expect(undone).toEqual({ leaving: 0, coming: left, crossing: total })

    // The other one is put on sale there, and this one is taken off.
    await change("sales-channels", channel, { add: [other.productId], remove: [sold.productId] })
    await gone(sold)
    await back(other, "22")
    expect(await unbalancedPositions(connected)).toEqual([])
  })

  it("leaves out what moves out of an included collection, and takes it in again", async () => {
    const moved = await stocked(31)
    const collection = await newCollection("Temporada")
    await change("collections", collection, { add: [moved.productId] })
    await saveRule({ kind: "collection", reference_id: collection, effect: "include" })
    await back(moved, "31")
    await change("collections", collection, { remove: [moved.productId] })
    await gone(moved)
    // By the product itself this time, as its own page in the admin does it.
    await admin().post(`/admin/products/${moved.productId}`, { collection_id: collection })
    await back(moved, "31")
  })

  it("gives way to a person, and an exclude rule to nobody else", async () => {
    const [kept, banned] = [await stocked(41), await stocked(42)]
    const category = await newCategory("Ofertas")
    const collection = await newCollection("Ofertas")
    for (const { productId } of [kept, banned]) {
      await change("product-categories", category, { add: [productId] })
      await change("collections", collection, { add: [productId] })
    }
    const save = (shelved: Shelved, body: object): Promise<unknown> =>
      admin().post(`/admin/mipos/items/${shelved.position.inventory_item_id}`, body)
    await save(kept, { always_included: true })
    await saveRule({ kind: "collection", reference_id: collection, effect: "include" })
    const against = await saveRule({
      kind: "category",
      reference_id: category,
      effect: "exclude",
    })
    await gone(banned)
    await connected.setStock(kept.position, 43)
    await back(kept, "43")

    // Taking back an exclusion that nobody made leaves it to the rules; a person's own wins either way.
    await save(banned, { excluded: false })
    expect(await itemOf(banned.position.inventory_item_id)).toMatchObject({
      excluded: true,
      excluded_by: against.id,
    })
    await save(banned, { always_included: true })
    await back(banned, "42")
    await save(kept, { excluded: true })
    await gone(kept)
    expect(await itemOf(kept.position.inventory_item_id)).toMatchObject({
      excluded_by: "person",
      always_included: false,
    })
    await admin().delete(`/admin/mipos/inclusion-rules/${against.id}`)
    await save(banned, { always_included: false })
    await back(banned, "42")
    expect((await itemOf(kept.position.inventory_item_id)).excluded_by).toBe("person")
  })

  it("keeps an item that is new from ever being sent, until the rule is gone", async () => {
    const collection = await newCollection("Solo en línea")
    const { id } = await saveRule({
      kind: "collection",
      reference_id: collection,
      effect: "exclude",
    })
    const made = await newProduct("Vela perfumada", "VELA-1", collection)
    const item = await until("the item is looked at", () => itemOf(made), SETTLED_MS)
    expect(item).toMatchObject({
      name: "Vela perfumada",
      sku: "VELA-1",
      excluded_by: id,
      external_id: null,
      known_to_mipos: false,
    })
    expect((await connected.sync("full")).state).toBe("completed")
    expect(connected.simulator.item("store-centro", made)).toBeUndefined()

    await admin().delete(`/admin/mipos/inclusion-rules/${id}`)
    await until(
      "it is sent",
      async () => connected.simulator.item("store-centro", made)?.stock === "7",
      SETTLED_MS
    )
  })

  it("goes by something that exists, once, and says by what", async () => {
    const api = miposApi(connected)
    const collection = await newCollection("Regalos de mamá")
    const rule: InclusionRuleRequest = {
      kind: "collection",
      reference_id: collection,
      effect: "exclude",
    }
    const saved = await saveRule(rule)
    expect(saved).toEqual({
      ...rule,
      id: expect.any(String),
      reference_name: "Regalos de mamá",
      created_at: expect.any(String),
      updated_at: expect.any(String),
    })
    expect(await listRules()).toEqual([saved])
    for (const [wrong, words] of [
      [rule, "Regalos de mamá"],
      [{ ...rule, effect: "include" }, "Regalos de mamá"],
      [{ ...rule, kind: "category" }, "category"],
      [{ ...rule, reference_id: "nothing" }, "nothing"],
      [{ ...rule, effect: "perhaps" }, "effect"],
      [{ ...rule, kind: "tag" }, "kind"],
      [{ ...rule, reference_id: "a\u0000b" }, "reference_id"],
      [{ ...rule, name: "x" }, "name"],
    ] as const) {
      const answer = await api.post("/inclusion-rules", wrong)
      expect(answer.status).toBe(400)
      expect(answer.message).toContain(words)
      expect(answer.message).not.toMatch(DATABASE_WORDS)
    }
    expect((await api.get("/inclusion-rules/preview?kind=collection")).status).toBe(400)
    expect((await api.delete("/inclusion-rules/nothing")).status).toBe(404)
    expect((await api.get("/inclusion-rules/nothing/preview")).status).toBe(404)

    await admin().delete(`/admin/collections/${collection}`)
    expect(await listRules()).toEqual([{ ...saved, reference_name: null }])
  })

  /** A product without options, with 7 in the first shop; returns its inventory item. */
  const newProduct = async (title: string, sku: string, collectionId: string): Promise<string> => {
    const { inventory_item: item } = await admin().post<{ inventory_item: { id: string } }>(
      "/admin/inventory-items",
      { sku, title }
    )
    await admin().post("/admin/products", {
      title,
      collection_id: collectionId,
      options: [{ title: "Tamaño", values: ["Único"] }],
      variants: [
        {
          title: "Default variant",
          sku,
          options: { Tamaño: "Único" },
          prices: [],
          inventory_items: [{ inventory_item_id: item.id, required_quantity: 1 }],
        },
      ],
    })
    await admin().post(`/admin/inventory-items/${item.id}/location-levels`, {
      location_id: connected.links[0]?.stock_location_id,
      stocked_quantity: 7,
    })
    return item.id
  }
})
