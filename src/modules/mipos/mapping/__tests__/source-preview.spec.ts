import fc from "fast-check"
import { createSourcePreview, type CatalogueRow, type ExternalIdSource } from ".."
import { PREVIEW_EXAMPLES } from "../source-preview"

const item = (id: string, sku: string | null, variantId: string | null = null): CatalogueRow => ({
  inventoryItemId: id,
  title: `Title of ${id}`,
  sku,
  unitOfMeasure: null,
  statedCost: null,
  variant: variantId === null ? null : { id: variantId, title: null, sku: null, statedCost: null },
  product: null,
})
const unsent = (row: CatalogueRow, externalId: string | null = null) => ({ row, externalId })

describe("what another source of external ids would change", () => {
  it("is the id of each item, with its reason when it would have none", () => {
    const preview = createSourcePreview("inventory_item_id", "sku")
    preview.add(
      [
        unsent(item("i1", "A")),
        unsent(item("i2", null)),
        unsent(item("i3", "HELD"), "i3"),
        unsent(item("i4", "A")),
        unsent(item("i5", "i5")),
      ],
      new Map([["HELD", "Harina"]])
    )
    expect(preview.result()).toEqual({
      unchanged: 1,
      changed: 1,
      missing: 1,
      taken: 2,
      examples: [
        {
          inventoryItemId: "i2",
          name: "Title of i2",
          from: "i2",
          to: null,
          problem: { code: "no_external_id", message: expect.stringContaining("SKU") },
        },
        {
          inventoryItemId: "i3",
          name: "Title of i3",
          from: "i3",
          to: null,
          problem: { code: "external_id_taken", message: expect.stringContaining('"Harina"') },
        },
        {
          inventoryItemId: "i4",
          name: "Title of i4",
          from: "i4",
          to: null,
          problem: { code: "external_id_taken", message: expect.stringContaining('"Title of i1"') },
        },
        { inventoryItemId: "i1", name: "Title of i1", from: "i1", to: "A", problem: null },
      ],
    })
  })

  it("compares with the id that an item was mapped to, not with what it would be mapped to now", () => {
    const preview = createSourcePreview("sku", "inventory_item_id")
    preview.add([unsent(item("i1", "NEW"), "OLD")], new Map())
    expect(preview.result().examples).toEqual([
      expect.objectContaining({ from: "OLD", to: "i1", problem: null }),
    ])
  })

  it("counts every item once, gives no id twice, and shows no more than it may", () => {
    const source = fc.constantFrom<ExternalIdSource>("inventory_item_id", "sku", "variant_id")
    const text = fc.option(fc.constantFrom("a", "b", "c", "d"), { nil: null })
    const pages = fc.array(fc.array(fc.tuple(text, text, text), { maxLength: 60 }), {
      maxLength: 4,
    })
    const held = fc.subarray(["a", "b", "c"]).map((ids) => new Map(ids.map((id) => [id, "Held"])))
    fc.assert(
      fc.property(source, source, pages, held, (current, next, given, holders) => {
        const preview = createSourcePreview(current, next)
        given.forEach((page, at) => {
          preview.add(
            page.map(([sku, variantId, externalId], row) =>
              unsent(item(`i${at}-${row}`, sku, variantId), externalId)
            ),
            holders
          )
        })
        const { examples, ...counts } = preview.result()
        const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
        expect(total).toBe(given.flat().length)
        expect(examples.length).toBe(Math.min(total - counts.unchanged, PREVIEW_EXAMPLES))
        const ids = examples.flatMap(({ to }) => to ?? [])
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.filter((id) => holders.has(id))).toEqual([])
      })
    )
  })
})
