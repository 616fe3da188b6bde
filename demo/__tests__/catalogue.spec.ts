import { buildCatalogue } from "../catalogue"

describe("the demo's catalogue", () => {
  const catalogue = buildCatalogue()
  const variants = catalogue.products.flatMap((product) => product.variants)
  const unique = <Value>(values: Value[]) => new Set(values).size

  it("is the same in every run", () => {
    expect(buildCatalogue()).toEqual(catalogue)
  })

  it("has the size the documentation promises", () => {
    expect(catalogue.products).toHaveLength(62)
    expect(variants).toHaveLength(150)
    expect(catalogue.items).toHaveLength(147)
    expect(unique(catalogue.products.map(({ vendor }) => vendor))).toBe(9)
  })

  it("gives every variant, item and product a name of its own", () => {
    const skus = variants.map(({ sku }) => sku).filter((sku) => sku !== null)
    const barcodes = variants.map(({ barcode }) => barcode).filter((barcode) => barcode !== null)
    expect(unique(skus)).toBe(skus.length)
    expect(unique(barcodes)).toBe(barcodes.length)
    expect(unique(catalogue.items.map(({ key }) => key))).toBe(catalogue.items.length)
    expect(unique(catalogue.products.map(({ handle }) => handle))).toBe(catalogue.products.length)
  })

  it("refers only to what exists", () => {
    const keys = new Set(catalogue.items.map(({ key }) => key))
    const parts = variants.flatMap(({ items }) => items)
    expect(parts.filter(({ key }) => !keys.has(key))).toEqual([])
    for (const { vendor, category, collection } of catalogue.products) {
      expect(catalogue.vendors).toHaveProperty([vendor])
      expect(catalogue.categories).toHaveProperty([category])
      expect(collection === null || collection in catalogue.collections).toBe(true)
    }
  })

  it("stocks every item in both shops, in decimals a scale can show", () => {
    const names = catalogue.locations.map(({ name }) => name)
    for (const { stock } of catalogue.items) {
      expect(Object.keys(stock)).toEqual(names)
      for (const quantity of Object.values(stock)) {
        expect(quantity).toMatch(/^(0|[1-9]\d*)(\.\d{0,2}[1-9])?$/)
      }
    }
    expect(
      catalogue.items.some(({ stock }) => Object.values(stock).some((it) => it.includes(".")))
    ).toBe(true)
  })

  it("holds the cases that are easy to get wrong", () => {
    const kits = variants.filter(({ items }) => items.length > 1)
    expect(kits).toHaveLength(2)
    expect(variants.filter(({ managed }) => !managed)).toHaveLength(1)
    expect(catalogue.items.filter(({ sku }) => sku === null)).toHaveLength(1)
    expect(catalogue.items.some(({ unit }) => unit === null)).toBe(true)
    expect(catalogue.items.some(({ cost }) => cost === null)).toBe(true)
    expect(variants.some(({ title }) => title === "Default variant")).toBe(true)
    expect(unique(catalogue.items.map(({ unit }) => unit))).toBe(6)
  })
})
