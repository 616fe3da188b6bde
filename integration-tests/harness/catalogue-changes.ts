import { seededRandom } from "../../demo/seeded-random"
import type { ConnectedStore } from "./connected-store"
import { adminOf } from "./outbound"
import { idsByExternalId } from "./sent-items"

/** Something that may change what mipOS should be told of items; `pick` takes ids out of a query. */
export interface CatalogueChange {
  what: string
  /** Nothing has to be sent, whatever was changed. */
  isSilent?: true
  make: (connected: ConnectedStore, pick: Pick) => Promise<unknown>
}

/** Seeded, so that two stores with the same catalogue change the same. */
type Pick = (sql: string, count: number) => Promise<string[]>

export const pickerOf = (connected: ConnectedStore, seed: number): Pick => {
  const random = seededRandom(seed)
  return async (sql, count) => {
    const left = (await connected.database.query<{ id: string }>(sql)).map(({ id }) => id).sort()
    if (left.length < count) {
      throw new Error(`There are ${left.length} of ${count} for: ${sql}`)
    }
    return Array.from(
      { length: count },
      () => left.splice(Math.floor(random() * left.length), 1)[0] ?? ""
    )
  }
}

const ITEMS = "SELECT inventory_item_id AS id FROM mipos_item WHERE NOT coalesce(excluded, false)"
/** Items that a variant is nothing but one of. */
const NAMED = `SELECT tie.inventory_item_id AS id FROM product_variant_inventory_item tie
  JOIN product_variant variant ON variant.id = tie.variant_id AND variant.manage_inventory
  JOIN mipos_item item ON item.inventory_item_id = tie.inventory_item_id
  WHERE tie.deleted_at IS NULL AND tie.required_quantity = 1 AND 1 = (
    SELECT count(*) FROM product_variant_inventory_item part WHERE part.variant_id = tie.variant_id)`
const LOOSE = `${ITEMS} AND inventory_item_id NOT IN (SELECT id FROM (${NAMED}) named)`
const TIED = `SELECT DISTINCT tie.variant_id AS id FROM product_variant_inventory_item tie
  JOIN mipos_item item ON item.inventory_item_id = tie.inventory_item_id
  WHERE tie.deleted_at IS NULL`
const PRODUCTS = `SELECT DISTINCT product_id AS id FROM product_variant WHERE id IN (${TIED})`

/** Writes to rows that were picked, without an event. */
const bySql =
  (table: string, set: string, from: string, count = 3): CatalogueChange["make"] =>
  async ({ database }, pick) =>
    database.query(`UPDATE ${table} SET ${set} WHERE id = ANY($1)`, [await pick(from, count)])

const save = (connected: ConnectedStore, path: string, body: object): Promise<unknown> =>
  adminOf(connected).post(`/admin/mipos/${path}`, body)

const unitId = async (connected: ConnectedStore, externalId: string): Promise<string> =>
  (await idsByExternalId(connected, "units")).get(externalId) ?? ""

const supplierId = async (connected: ConnectedStore, externalId: string): Promise<string> =>
  (await idsByExternalId(connected, "suppliers")).get(externalId) ?? ""

const cost = (key: string, value: string): string =>
  `metadata = coalesce(metadata, '{}'::jsonb) || '{"${key}": "${value}"}'::jsonb`

/** Takes the costs of named items away and writes one to what is above them. */
const costAbove =
  (table: string, column: string, value: string): CatalogueChange["make"] =>
  async ({ database }, pick) => {
    const items = await pick(NAMED, 3)
    await database.query("UPDATE inventory_item SET metadata = NULL WHERE id = ANY($1)", [items])
    await database.query(
      `UPDATE ${table} SET ${cost("cost", value)} WHERE id IN (
         SELECT ${column} FROM product_variant variant
         JOIN product_variant_inventory_item tie ON tie.variant_id = variant.id
         WHERE tie.inventory_item_id = ANY($1))`,
      [items]
    )
  }

/** One after the other on one store; each is made to what the ones before have left. */
export const CATALOGUE_CHANGES: CatalogueChange[] = [
  { what: "nothing at all", isSilent: true, make: async () => undefined },
  {
    what: "the titles of items that a variant names",
    isSilent: true,
    make: bySql("inventory_item", "title = title || ' C'", NAMED),
  },
  {
    what: "the SKUs of inventory items",
    make: bySql("inventory_item", "sku = sku || '-B'", ITEMS),
  },
  {
    what: "the titles of variants",
    make: bySql("product_variant", "title = title || ' B'", TIED),
  },
  { what: "the titles of products", make: bySql("product", "title = title || ' B'", PRODUCTS) },
  {
    what: "units of measure",
    make: bySql("inventory_item", "unit_of_measure = 'Mililitro'", ITEMS),
  },
  {
    what: "units of measure to one that nobody knows",
    isSilent: true,
    make: bySql("inventory_item", "unit_of_measure = 'costal'", ITEMS),
  },
  {
    what: "units of measure, mended",
    make: async ({ database }) =>
      database.query(
        "UPDATE inventory_item SET unit_of_measure = 'kg' WHERE unit_of_measure = 'costal'"
      ),
  },
  { what: "costs of items", make: bySql("inventory_item", cost("cost", "81.5"), ITEMS) },
  {
    what: "costs of variants, where the item has none",
    make: costAbove("product_variant", "variant.id", "82.5"),
  },
  {
    what: "costs of products, where the item and its variant have none",
    make: costAbove("product", "variant.product_id", "83.5"),
  },
  {
    what: "metadata that says no cost",
    isSilent: true,
    make: bySql("product_variant", cost("colour", "82.5"), TIED),
  },
  {
    what: "the cost, supplier and units set for items",
    make: async (connected, pick) => {
      await save(connected, "suppliers", { external_id: "norte", name: "Abarrotes del norte" })
      const [first, second, third] = await pick(ITEMS, 3)
      await save(connected, `items/${first}`, { cost: "12.75" })
      await save(connected, `items/${second}`, {
        supplier_id: await supplierId(connected, "norte"),
      })
      await save(connected, `items/${third}`, { purchase_unit_id: await unitId(connected, "l") })
    },
  },
  {
    what: "the suppliers linked to products",
    make: async (connected, pick) => {
      for (const product of await pick(PRODUCTS, 3)) {
        await save(connected, `products/${product}/supplier`, {
          supplier_id: await supplierId(connected, "norte"),
        })
      }
    },
  },
  {
    what: "the name of a supplier that few have",
    make: async (connected) =>
      save(connected, `suppliers/${await supplierId(connected, "norte")}`, { name: "Norte" }),
  },
  {
    what: "the name of the default supplier",
    make: async (connected) =>
      save(connected, `suppliers/${await supplierId(connected, "general")}`, { name: "Todos" }),
  },
  {
    what: "the name of a unit",
    make: async (connected) =>
      save(connected, `units/${await unitId(connected, "kg")}`, { name: "Kilo" }),
  },
  {
    what: "the default cost",
    make: (connected) => save(connected, "connection", { default_cost: "2.25" }),
  },
  {
    what: "the default supplier",
    make: async (connected) =>
      save(connected, "connection", { default_supplier_id: await supplierId(connected, "norte") }),
  },
  {
    what: "how many of an item a variant takes, so that it no longer names it",
    make: async ({ database }, pick) =>
      database.query(
        `UPDATE product_variant_inventory_item SET required_quantity = 2
         WHERE inventory_item_id = ANY($1)`,
        [await pick(NAMED, 3)]
      ),
  },
  {
    what: "the titles of items that no variant names",
    make: bySql("inventory_item", "title = title || ' B'", LOOSE, 2),
  },
  {
    what: "variants that became kits",
    make: async ({ database }, pick) => {
      const [variants, parts] = [await pick(TIED, 2), await pick(ITEMS, 2)]
      await database.query(
        `INSERT INTO product_variant_inventory_item (id, variant_id, inventory_item_id, required_quantity)
         SELECT 'pvitem_new_' || variant, variant, part, 1
         FROM unnest($1::text[], $2::text[]) AS given(variant, part)
         ON CONFLICT DO NOTHING`,
        [variants, parts]
      )
    },
  },
  { what: "products that are gone", make: bySql("product", "deleted_at = now()", PRODUCTS) },
]
