import fc from "fast-check"
import { COLUMNS, FIELDS, readHeader, toCells, type Cells } from "../columns"
import { compareRow, type MappableItem } from "../compare-row"
import { findings } from "../findings"
import { createReferences } from "../references"
import { createTally } from "../tally"

const UNITS = [
  { id: "u1", external_id: "kg", name: "Kilogramo", short_name: "kg" },
  { id: "u2", external_id: "KG", name: "Kilo grande", short_name: "kgr" },
  { id: "u3", external_id: "pz", name: "Pieza", short_name: "p" },
  { id: "u4", external_id: "pza", name: "Pieza", short_name: "pza" },
]
const SUPPLIERS = [
  { id: "s1", external_id: "general", name: "Proveedor general" },
  { id: "s2", external_id: "norte", name: "Norte" },
]
const references = {
  units: createReferences(UNITS, (unit) => [unit.short_name, unit.name]),
  suppliers: createReferences(SUPPLIERS, (supplier) => [supplier.name]),
}

const ITEM: MappableItem = {
  inventoryItemId: "iitem_1",
  name: "Café",
  sku: "CAFE",
  externalId: "cafe",
  mayBeKnown: false,
  purchaseUnitId: "u1",
  consumptionUnitId: null,
  supplierId: "s1",
  cost: "12.50",
  excluded: false,
}
const SENT: MappableItem = { ...ITEM, mayBeKnown: true }

const compare = (cells: Cells, item: MappableItem = ITEM) => compareRow(cells, item, references)
const changesOf = (cells: Cells, item?: MappableItem) => {
  const { changes, errors } = compare(cells, item)
  expect(errors).toEqual([])
  return changes.map(({ field, from, to, becomes }) => ({ field, from, to, becomes }))
}
const errorsOf = (cells: Cells, item?: MappableItem) => compare(cells, item).errors

describe("the first line", () => {
  it("names columns in any order and case", () => {
    expect(readHeader([" Cost", "INVENTORY_ITEM_ID "])).toEqual(["cost", "inventory_item_id"])
    expect(readHeader(COLUMNS)).toEqual(COLUMNS)
  })

  it.each([
    [["inventory_item_id", "price"], "unknown_column", '"price"'],
    [["inventory_item_id", ""], "unnamed_column", "without a name"],
    [["inventory_item_id", "cost", "Cost"], "repeated_column", "cost is there twice"],
    [["sku", "cost"], "no_key_column", "inventory_item_id is missing"],
  ])("%j is refused: %s", (cells, code, words) => {
    expect(() => readHeader(cells)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(words) })
    )
  })

  it("says which cell is which, blanks aside", () => {
    expect(toCells(["cost", "inventory_item_id"], [" 1 ", "iitem_1"])).toEqual({
      cost: "1",
      inventory_item_id: "iitem_1",
    })
  })
})

describe("a line", () => {
  it("that says what is so changes nothing", () => {
    const same: Cells = {
      external_id: "cafe",
      purchase_unit: "kg",
      consumption_unit: "",
      supplier: "general",
      cost: "12.5",
      excluded: "FALSE",
    }
    expect(changesOf(same)).toEqual([])
    expect(changesOf(same, SENT)).toEqual([])
  })

  it("leaves alone what it has no column for", () => {
    expect(changesOf({ inventory_item_id: "iitem_1", sku: "other", name: "other" })).toEqual([])
  })

  it("goes back to what is derived with an empty cell, where there is such a thing", () => {
    expect(
      changesOf({ external_id: "", purchase_unit: "", supplier: "", cost: "", excluded: "" })
    ).toEqual([
      { field: "purchase_unit", from: "kg", to: null, becomes: null },
      { field: "supplier", from: "general", to: null, becomes: null },
      { field: "cost", from: "12.50", to: null, becomes: null },
    ])
  })

  it("names units and suppliers by external id, else by name", () => {
    expect(changesOf({ purchase_unit: "KG", consumption_unit: "kilogramo" })).toEqual([
      { field: "purchase_unit", from: "kg", to: "KG", becomes: "u2" },
      { field: "consumption_unit", from: null, to: "kg", becomes: "u1" },
    ])
    expect(changesOf({ supplier: "NORTE" })).toEqual([
      { field: "supplier", from: "general", to: "norte", becomes: "s2" },
    ])
    expect(changesOf({ supplier: "Proveedor General" })).toEqual([])
  })

  it("may not name one that is not there, nor one of two", () => {
    expect(errorsOf({ purchase_unit: "caja", supplier: "nadie" })).toEqual([
      {
        field: "purchase_unit",
        code: "unknown_unit",
        params: { value: "caja" },
        message: expect.stringContaining('no unit "caja"'),
      },
      {
        field: "supplier",
        code: "unknown_supplier",
        params: { value: "nadie" },
        message: expect.stringContaining('no supplier "nadie"'),
      },
    ])
    expect(errorsOf({ consumption_unit: "pieza" })).toMatchObject([
      { field: "consumption_unit", code: "ambiguous_unit", params: { value: "pieza" } },
    ])
  })

  it("keeps a unit that is gone as no unit at all", () => {
    const item = { ...ITEM, purchaseUnitId: "gone" }
    expect(changesOf({ purchase_unit: "" }, item)).toEqual([])
    expect(changesOf({ purchase_unit: "pz" }, item)).toEqual([
      { field: "purchase_unit", from: null, to: "pz", becomes: "u3" },
    ])
  })

  it.each(["12,50", "-1", "1e3", "$5", "NaN", "0x10", "9".repeat(16), "1 000"])(
    "takes no cost %j",
    (cost) => {
      expect(errorsOf({ cost })).toMatchObject([
        { field: "cost", code: "invalid_cost", message: expect.stringContaining("12.50") },
      ])
    }
  )

  it("gives an external id, but no other one to an item that was sent", () => {
    expect(changesOf({ external_id: "cafe-2" })).toEqual([
      { field: "external_id", from: "cafe", to: "cafe-2", becomes: "cafe-2" },
    ])
    expect(errorsOf({ external_id: "cafe-2" }, SENT)).toMatchObject([
      { field: "external_id", code: "external_id_known", params: { external_id: "cafe" } },
    ])
    expect(errorsOf({ external_id: "x".repeat(501) })).toMatchObject([
      { code: "external_id_too_long", params: { most: 500 } },
    ])
    expect(errorsOf({ external_id: "a\u0000b" })).toMatchObject([{ code: "external_id_unfit" }])
  })

  it.each([
    ["TRUE", true],
    ["verdadero", true],
    ["1", true],
  ])("reads excluded %j", (excluded, becomes) => {
    expect(changesOf({ excluded })).toEqual([
      { field: "excluded", from: "false", to: "true", becomes },
    ])
  })

  it("takes nothing else for excluded", () => {
    expect(errorsOf({ excluded: "quizás" })).toMatchObject([{ code: "invalid_excluded" }])
  })

  it("says something of every wrong field, and keeps the messages short", () => {
    const text = fc.string({ unit: "binary", maxLength: 700 })
    const cells = fc.record(Object.fromEntries(FIELDS.map((field) => [field, text])), {
      requiredKeys: [],
    })
    fc.assert(
      fc.property(cells, fc.constantFrom(ITEM, SENT), (given, item) => {
        const { changes, errors } = compare(given, item)
        for (const { message, params } of errors) {
          expect(message.length).toBeLessThan(300)
          expect(message.isWellFormed()).toBe(true)
          // Whoever says it in another language has nothing else to say it with.
          expect(Object.values(params).every((value) => message.includes(String(value)))).toBe(true)
        }
        const fields = [...changes, ...errors].map(({ field }) => field)
        expect(new Set(fields).size).toBe(fields.length)
      })
    )
  })
})

describe("the tally", () => {
  it("shows the first errors by line, and counts them all", () => {
    const tally = createTally()
    for (let line = 2; line < 302; line += 1) {
      tally.line([], [{ line, field: "cost", ...findings.invalidCost("much") }])
    }
    tally.errors([{ line: 1, field: null, ...findings.noItem() }], 40)
    const shown = tally.toResponse("id")
    expect(shown).toMatchObject({ rows: 300, changes: 0, unchanged: 0, errors_count: 340 })
    expect(shown.errors).toHaveLength(100)
    expect(shown.errors[0]).toMatchObject({ line: 1, code: "no_item" })
  })
})
