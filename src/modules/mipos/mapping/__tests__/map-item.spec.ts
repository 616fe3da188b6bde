import {
  buildBatch,
  createUnitFinder,
  mapItem,
  type CatalogueRow,
  type ItemOverrides,
  type MappingContext,
} from ".."

const units = [
  { id: "unit_un", external_id: "un", name: "Unidad", short_name: "u" },
  { id: "unit_kg", external_id: "kilo", name: "Kilogramo", short_name: "kg" },
]
const general = { id: "sup_general", external_id: "general", name: "General" }
const farm = { id: "sup_farm", external_id: "farm", name: "La Granja" }
const mill = { id: "sup_mill", external_id: "mill", name: "El Molino" }

const context = (over: Partial<MappingContext> = {}): MappingContext => ({
  externalIdSource: "inventory_item_id",
  costMetadataKey: "cost",
  defaults: { unitId: "unit_un", supplierId: "sup_general", cost: "1" },
  units: createUnitFinder(units),
  suppliers: new Map([
    [general.id, general],
    [farm.id, farm],
    [mill.id, mill],
  ]),
  version: null,
  ...over,
})

const row = (over: Partial<CatalogueRow> = {}): CatalogueRow => ({
  inventoryItemId: "iitem_1",
  title: "Item title",
  sku: "SKU-1",
  unitOfMeasure: null,
  statedCost: null,
  variant: { id: "variant_1", title: "500 g", sku: "VSKU-1", statedCost: null },
  product: { id: "prod_1", title: "Café", statedCost: null },
  ...over,
})

const overrides = (over: Partial<ItemOverrides>): ItemOverrides => ({
  externalId: null,
  purchaseUnitId: null,
  consumptionUnitId: null,
  supplierId: null,
  cost: null,
  ...over,
})

const problemsOf = (given: CatalogueRow, with_: Partial<MappingContext> = {}): string[] =>
  mapItem(given, null, null, context(with_)).problems.map((problem) => problem.code)

describe("the name", () => {
  it.each<[string, Partial<CatalogueRow>, string]>([
    ["product and variant", {}, "Café - 500 g"],
    [
      "product alone for the default variant",
      { variant: { id: "v", title: "Default Variant", sku: null, statedCost: null } },
      "Café",
    ],
    ["the item's title without a variant", { variant: null, product: null }, "Item title"],
    ["the SKU as the last resort", { variant: null, product: null, title: " " }, "SKU-1"],
  ])("is %s", (_case, over, name) => {
    expect(mapItem(row(over), null, null, context()).item?.name).toBe(name)
  })

  it("is missed, not made up", () => {
    expect(problemsOf(row({ variant: null, product: null, title: null, sku: null }))).toEqual([
      "no_name",
    ])
  })

  it("with a control character keeps the item out", () => {
    expect(
      problemsOf(row({ product: { id: "p", title: "Caf\u0000é", statedCost: null } }))
    ).toEqual(["unfit_text"])
    expect(problemsOf(row({ product: { id: "p", title: "Caf\ud800", statedCost: null } }))).toEqual(
      ["unfit_text"]
    )
  })
})

describe("the external id", () => {
  it.each([
    ["inventory_item_id", "iitem_1"],
    ["sku", "SKU-1"],
    ["variant_id", "variant_1"],
  ] as const)("comes from %s", (externalIdSource, id) => {
    expect(mapItem(row(), null, null, context({ externalIdSource })).externalId).toBe(id)
  })

  it("is the one that the item has already, whatever the source", () => {
    const result = mapItem(row(), overrides({ externalId: "old-pos-7" }), null, context())
    expect(result.item?.externalId).toBe("old-pos-7")
  })

  it("is missed when its source is empty", () => {
    expect(problemsOf(row({ sku: null, variant: null }), { externalIdSource: "sku" })).toEqual([
      "no_external_id",
    ])
  })
})

describe("the unit", () => {
  it.each(["kilo", "KG", " Kilogramo "])("is found by %j", (unitOfMeasure) => {
    const { item } = mapItem(row({ unitOfMeasure }), null, null, context())
    expect(item?.consumptionUnit.id).toBe("unit_kg")
    expect(item?.purchaseUnit.id).toBe("unit_kg")
  })

  it("is the default when the item has none", () => {
    expect(mapItem(row(), null, null, context()).item?.consumptionUnit.id).toBe("unit_un")
  })

  it("is the default for blanks", () => {
    const { item } = mapItem(row({ unitOfMeasure: "  " }), null, null, context())
    expect(item?.consumptionUnit.id).toBe("unit_un")
  })

  it("is shown as unknown, not guessed", () => {
    const { item, problems } = mapItem(row({ unitOfMeasure: "quintal" }), null, null, context())
    expect(item).toBeNull()
    expect(problems).toEqual([
      { code: "unknown_unit", message: expect.stringContaining('"quintal"') },
    ])
  })

  it("is shown as ambiguous when two units answer to it, with both names", () => {
    const twice = createUnitFinder([
      ...units,
      { id: "unit_kg_2", external_id: "kilo-2", name: "Kilo neto", short_name: "KG" },
    ])
    const { item, problems } = mapItem(
      row({ unitOfMeasure: "Kg" }),
      null,
      null,
      context({ units: twice })
    )
    expect(item).toBeNull()
    expect(problems).toEqual([
      {
        code: "ambiguous_unit",
        message: expect.stringMatching(/"Kg" may be "Kilogramo".* or "Kilo neto"/),
      },
    ])
  })

  it("is the item's own, whatever its unit of measure says", () => {
    const { item } = mapItem(
      row({ unitOfMeasure: "quintal" }),
      overrides({ consumptionUnitId: "unit_kg" }),
      null,
      context()
    )
    expect([item?.purchaseUnit.id, item?.consumptionUnit.id]).toEqual(["unit_kg", "unit_kg"])
  })

  it("may differ for purchase", () => {
    const { item } = mapItem(row(), overrides({ purchaseUnitId: "unit_kg" }), null, context())
    expect([item?.purchaseUnit.id, item?.consumptionUnit.id]).toEqual(["unit_kg", "unit_un"])
  })
})

describe("the supplier", () => {
  const supplierOf = (
    override: string | null,
    product: { vendor: typeof farm | null; linkedId: string | null } | null
  ): string | undefined =>
    mapItem(row(), overrides({ supplierId: override }), product, context()).item?.supplier.id

  it("is the override, else the vendor's, else the linked one, else the default", () => {
    expect(supplierOf("sup_farm", { vendor: general, linkedId: "sup_mill" })).toBe("sup_farm")
    expect(supplierOf(null, { vendor: farm, linkedId: "sup_mill" })).toBe("sup_farm")
    expect(supplierOf(null, { vendor: null, linkedId: "sup_mill" })).toBe("sup_mill")
    expect(supplierOf(null, { vendor: null, linkedId: null })).toBe("sup_general")
    expect(supplierOf(null, null)).toBe("sup_general")
  })

  it("is the next in line when one was deleted", () => {
    expect(supplierOf("sup_gone", { vendor: null, linkedId: "sup_mill" })).toBe("sup_mill")
    expect(supplierOf(null, { vendor: null, linkedId: "sup_gone" })).toBe("sup_general")
  })

  it("is missed when there is none at all", () => {
    expect(
      problemsOf(row(), { defaults: { unitId: "unit_un", supplierId: null, cost: "1" } })
    ).toEqual(["no_supplier"])
  })
})

describe("the cost", () => {
  it("is the override, else the metadata of item, variant, product, else the default", () => {
    const product = { id: "p", title: "Café", statedCost: "3" }
    const variant = { id: "v", title: "x", sku: null, statedCost: "2" }
    const costOf = (given: Partial<CatalogueRow>, override: string | null = null) =>
      mapItem(row(given), overrides({ cost: override }), null, context()).item?.cost
    expect(costOf({ statedCost: "4", variant, product }, "9.50")).toBe("9.50")
    expect(costOf({ statedCost: 4.25, variant, product })).toBe("4.25")
    expect(costOf({ variant, product })).toBe("2")
    expect(costOf({ variant: null, product })).toBe("3")
    expect(costOf({})).toBe("1")
  })

  it.each(["abc", "-1", "1,50", true])("%j in metadata keeps the item out", (cost) => {
    expect(problemsOf(row({ statedCost: cost }))).toEqual(["invalid_cost"])
  })
})

describe("the fingerprint", () => {
  const fingerprintOf = (given: CatalogueRow, with_: Partial<MappingContext> = {}) =>
    mapItem(given, null, null, context(with_)).item?.fingerprint

  it("stays what it was when it was sent: another one would send every item anew", () => {
    expect(fingerprintOf(row())).toBe("wv0USBg4jg-2FLrDRKEGlY")
  })

  it("stays when nothing that mipOS is told has changed", () => {
    expect(
      fingerprintOf(row({ product: { id: "another", title: "Café", statedCost: null } }))
    ).toBe(fingerprintOf(row()))
  })

  it("changes with the name, the cost, and the name of a unit", () => {
    const renamedUnit = createUnitFinder(units.map((unit) => ({ ...unit, name: `${unit.name}s` })))
    const all = [
      fingerprintOf(row()),
      fingerprintOf(row({ product: { id: "p", title: "Té", statedCost: null } })),
      fingerprintOf(row({ statedCost: "2" })),
      fingerprintOf(row(), { units: renamedUnit }),
    ]
    expect(new Set(all).size).toBe(all.length)
  })
})

describe("a batch", () => {
  it("holds exactly the units and suppliers that its items use", () => {
    const kilo = mapItem(
      row({ unitOfMeasure: "kg" }),
      null,
      { vendor: farm, linkedId: null },
      context()
    ).item
    if (!kilo) {
      throw new Error("the item is fit to be sent")
    }
    expect(buildBatch([{ item: kilo, stock: "12.5" }])).toEqual({
      items: [
        {
          name: "Café - 500 g",
          external_id: "iitem_1",
          purchase_unit_external_id: "kilo",
          consumption_unit_external_id: "kilo",
          supplier_external_id: "farm",
          cost: "1",
          stock: "12.5",
          sku: "SKU-1",
        },
      ],
      units: [{ name: "Kilogramo", short_name: "kg", external_id: "kilo" }],
      suppliers: [{ name: "La Granja", external_id: "farm" }],
    })
  })
})
