import BigNumber from "bignumber.js"
import { listAt, textAt, valueAt } from "../admin-client"
import { buildCatalogue } from "../catalogue"
import { medusaItems, medusaStock, type RunningDemo } from "./running-demo"

/** What mipOS should know of one item, and what it does know. */
interface Row {
  name: string
  purchase_unit: string
  consumption_unit: string
  supplier: string
  cost: string
  stock: string
}

/**
 * Compares what the simulator holds with Medusa, item by item and field by field. Names and vendors
 * come from Medusa's products, units and costs from its inventory items, stock from its levels.
 *
 * @returns the differences, in words; none when mipOS holds exactly the store's items.
 */
export async function compareItems(demo: RunningDemo): Promise<{ count: number; wrong: string[] }> {
  const [expected, actual] = [await expectedItems(demo), await miposItems(demo)]
  const wrong: string[] = []
  for (const key of new Set([...expected.keys(), ...actual.keys()])) {
    const [should, does] = [expected.get(key), actual.get(key)]
    if (JSON.stringify(should) !== JSON.stringify(does)) {
      wrong.push(`${key}: Medusa ${JSON.stringify(should)}, mipOS ${JSON.stringify(does)}`)
    }
  }
  return { count: actual.size, wrong }
}

async function expectedItems(demo: RunningDemo): Promise<Map<string, Row>> {
  const items = new Map(
    (await medusaItems(demo, "id,title,sku,unit_of_measure,metadata")).map((item) => [
      textAt(item, "id"),
      item,
    ])
  )
  const named = await namesByItem(demo)
  const stock = await medusaStock(demo)
  return new Map(
    demo.shelves.map((shelf) => {
      const item = items.get(shelf.inventoryItemId)
      const variant = named.get(shelf.inventoryItemId)
      const unit = String(valueAt(item, "unit_of_measure") ?? "un")
      const key = `${shelf.storeId} ${shelf.externalId}`
      return [
        key,
        {
          name: variant?.name ?? textAt(item, "title"),
          purchase_unit: unit,
          consumption_unit: unit,
          supplier: variant?.vendor ?? "Proveedor general",
          cost: plain(valueAt(item, "metadata", "cost") ?? "1"),
          stock: plain(stock.get(key) ?? "0"),
        },
      ]
    })
  )
}

/** By inventory item: the product's and variant's title, and the vendor. A kit names none of its parts. */
async function namesByItem(
  demo: RunningDemo
): Promise<Map<string, { name: string; vendor: string }>> {
  const catalogue = buildCatalogue()
  const vendors = new Map(
    catalogue.products.map(({ handle, vendor }) => [handle, catalogue.vendors[vendor] ?? ""])
  )
  const fields = "id,title,handle,*variants,*variants.inventory_items"
  const answer = await demo.admin.get(`/admin/products?limit=500&fields=${fields}`)
  const names = new Map<string, { name: string; vendor: string }>()
  for (const product of listAt(answer, "products")) {
    for (const variant of listAt(product, "variants")) {
      const parts = listAt(variant, "inventory_items")
      const [part] = parts
      if (parts.length !== 1 || valueAt(part, "required_quantity") !== 1) {
        continue
      }
      const title = textAt(variant, "title")
      names.set(textAt(part, "inventory_item_id"), {
        name: [textAt(product, "title"), ...(title === "Default variant" ? [] : [title])].join(
          " - "
        ),
        vendor: vendors.get(textAt(product, "handle")) ?? "",
      })
    }
  }
  return names
}

async function miposItems(demo: RunningDemo): Promise<Map<string, Row>> {
  const answer = await demo.simulator.get("/_simulator/items")
  return new Map(
    listAt(answer, "items").map((item) => [
      `${textAt(item, "store_id")} ${textAt(item, "external_id")}`,
      {
        name: textAt(item, "name"),
        purchase_unit: textAt(item, "purchase_unit_external_id"),
        consumption_unit: textAt(item, "consumption_unit_external_id"),
        supplier: textAt(item, "supplier_name"),
        cost: plain(valueAt(item, "cost")),
        stock: plain(valueAt(item, "stock")),
      },
    ])
  )
}

const plain = (value: unknown): string => new BigNumber(String(value)).toFixed()
