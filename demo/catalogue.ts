import {
  CATEGORIES,
  COLLECTIONS,
  PRODUCT_ROWS,
  STOCK_LOCATIONS,
  VENDORS,
  type ProductRow,
} from "./catalogue-data"
import { seededRandom } from "./seeded-random"

/** One thing on the shelf: a Medusa inventory item. Quantities and money are decimal strings. */
export interface CatalogueItem {
  /** Unique in the catalogue; the SKU where there is one. */
  key: string
  sku: string | null
  title: string
  unit: string | null
  /** Pesos per unit; null: not known. */
  cost: string | null
  /** By the name of the stock location. */
  stock: Record<string, string>
}

export interface CatalogueVariant {
  title: string
  sku: string | null
  barcode: string | null
  /** Option title to value. */
  options: Record<string, string>
  /** Pesos. */
  price: number
  managed: boolean
  /** The items one sale takes away; more than one for a kit, none when unmanaged. */
  items: { key: string; quantity: number }[]
}

export interface CatalogueProduct {
  title: string
  handle: string
  category: string
  vendor: string
  collection: string | null
  options: { title: string; values: string[] }[]
  variants: CatalogueVariant[]
}

export interface Catalogue {
  locations: typeof STOCK_LOCATIONS
  /** Handle to name. */
  vendors: Record<string, string>
  categories: Record<string, string>
  collections: Record<string, string>
  items: CatalogueItem[]
  products: CatalogueProduct[]
}

const SEED = 20261124
/** The words Medusa's admin uses for a product without options. */
const DEFAULT_VARIANT_TITLE = "Default variant"
const DEFAULT_OPTION = { title: "Default option", value: "Default option value" }

/** The demo shop: the same in every run. */
export function buildCatalogue(): Catalogue {
  const random = seededRandom(SEED)
  const items: CatalogueItem[] = []
  const products = PRODUCT_ROWS.map((row) => {
    const { product, itemsOfProduct } = buildProduct(row, random)
    items.push(...itemsOfProduct)
    return product
  })
  return {
    locations: STOCK_LOCATIONS,
    vendors: VENDORS,
    categories: CATEGORIES,
    collections: COLLECTIONS,
    items,
    products,
  }
}

function buildProduct(row: ProductRow, random: () => number) {
  const itemsOfProduct: CatalogueItem[] = []
  const variants = choicesOf(row).map(({ values, price }): CatalogueVariant => {
    const sku = row.withoutSku ? null : [row.code, ...values.map(skuPart)].join("-")
    const title = values.join(" / ") || DEFAULT_VARIANT_TITLE
    const key = sku ?? slug(row.title)
    const unit = row.unit === undefined ? "un" : row.unit
    const isOwnItem = !row.parts && !row.unmanaged
    if (isOwnItem) {
      itemsOfProduct.push({
        key,
        sku,
        title: [row.title, ...values].join(" "),
        unit,
        cost: costOf(price, random),
        stock: Object.fromEntries(STOCK_LOCATIONS.map(({ name }) => [name, stockOf(unit, random)])),
      })
    }
    return {
      title,
      sku,
      barcode: isOwnItem && unit === "un" && random() < 0.7 ? barcodeOf(key) : null,
      options: optionsOf(row, values),
      price,
      managed: !row.unmanaged,
      items: isOwnItem ? [{ key, quantity: 1 }] : partsOf(row),
    }
  })
  const product: CatalogueProduct = {
    title: row.title,
    handle: slug(row.title),
    category: row.category,
    vendor: row.vendor,
    collection: row.collection ?? null,
    options: optionListOf(row),
    variants,
  }
  return { product, itemsOfProduct }
}

/** Every combination of the row's options, with its price. */
function choicesOf(row: ProductRow): { values: string[]; price: number }[] {
  const sizes: [string | null, number][] = row.sizes
    ? Object.entries(row.sizes)
    : [[null, row.price ?? 0]]
  const flavours = row.flavours ?? [null]
  return sizes.flatMap(([size, price]) =>
    flavours.map((flavour) => ({
      values: [size, flavour].filter((value) => value !== null),
      price,
    }))
  )
}

function optionListOf(row: ProductRow): CatalogueProduct["options"] {
  const options: CatalogueProduct["options"] = []
  if (row.sizes) {
    options.push({ title: row.sizeTitle ?? "Presentación", values: Object.keys(row.sizes) })
  }
  if (row.flavours) {
    options.push({ title: row.flavourTitle ?? "Sabor", values: row.flavours })
  }
  return options.length > 0
    ? options
    : [{ title: DEFAULT_OPTION.title, values: [DEFAULT_OPTION.value] }]
}

function optionsOf(row: ProductRow, values: string[]): Record<string, string> {
  return Object.fromEntries(
    optionListOf(row).map(({ title }, index) => [title, values[index] ?? DEFAULT_OPTION.value])
  )
}

function partsOf(row: ProductRow): CatalogueVariant["items"] {
  return Object.entries(row.parts ?? {}).map(([key, quantity]) => ({ key, quantity }))
}

/** A bit more than half of the price, with two decimals, or four for what is sold by the gram. */
function costOf(price: number, random: () => number): string | null {
  const share = 0.5 + random() * 0.2
  if (random() < 0.06) {
    return null
  }
  return (price * share).toFixed(price < 5 ? 4 : 2)
}

function stockOf(unit: string | null, random: () => number): string {
  const draw = random()
  switch (unit) {
    case "kg":
      // A scale that shows 125 g steps, and one finer one, so that three decimals occur.
      return shorten((2 + Math.floor(draw * 300) / 8 + (draw > 0.9 ? 0.005 : 0)).toFixed(3))
    case "l":
      return shorten((1 + Math.floor(draw * 200) / 10).toFixed(3))
    case "g":
      return String(250 + Math.floor(draw * 80) * 50)
    case "ml":
      return shorten((200 + draw * 900).toFixed(1))
    default:
      return draw < 0.05 ? "0" : String(1 + Math.floor(draw * 72))
  }
}

/** "12.500" is "12.5": as Medusa shows it. */
function shorten(decimal: string): string {
  return decimal.replace(/\.?0+$/, "")
}

/** An EAN-13 of the Mexican range, with its check digit. */
function barcodeOf(key: string): string {
  let hash = 0
  for (const character of key) {
    hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_000_000
  }
  const digits = `750${String(hash).padStart(9, "0")}`
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0
  )
  return digits + String((10 - (sum % 10)) % 10)
}

function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{Diacritic}/gu, "")
}

function skuPart(value: string): string {
  return withoutAccents(value)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "-")
}

function slug(text: string): string {
  return withoutAccents(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
}
