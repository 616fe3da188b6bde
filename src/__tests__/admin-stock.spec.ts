import fc from "fast-check"
import { inParts, outcomeOf } from "../admin/lib/batch"
import { formatDecimal, magnitudeOf, signOf } from "../admin/lib/decimal"
import { certaintyOf, miposStockOf, outlookOf, sendingOf } from "../admin/lib/outlook"
import { variantOf } from "../admin/lib/position-name"
import { refusalOf } from "../admin/lib/refusals"
import { byUrgency, isStanding, STANDINGS } from "../admin/lib/standing"
import { isNarrowed, readStockQuery, STOCK_PARAMS } from "../admin/lib/stock-list"
import { externalIdOf, withUrgent, worstOf } from "../admin/lib/widget-positions"
import type { Standing } from "../types/admin-api"

/** A decimal as the API writes it: no zeros that say nothing. */
const decimals = fc
  .tuple(
    fc.bigInt({ min: 0n, max: 10n ** 24n }),
    fc.bigInt({ min: 0n, max: 999_999n }),
    fc.boolean()
  )
  .map(([whole, fraction, isNegative]) => {
    const digits = String(fraction).padStart(6, "0").replace(/0+$/, "")
    const text = digits === "" ? String(whole) : `${whole}.${digits}`
    return isNegative && text !== "0" ? `-${text}` : text
  })

describe("formatDecimal", () => {
  it("loses no digit of any decimal", () => {
    fc.assert(
      fc.property(decimals, (text) => {
        expect(formatDecimal(text, "en").replace(/,/g, "")).toBe(text)
      })
    )
  })

  it.each([
    ["1234567.5", "en", "1,234,567.5"],
    ["1234567.5", "es", "1.234.567,5"],
    ["1234.5", "ptBR", "1.234,5"],
    ["12", "en", "12"],
  ])("writes %s in %s as %s", (text, language, expected) => {
    expect(formatDecimal(text, language)).toBe(expected)
  })

  it.each([
    ["3", "+3"],
    ["-3", "-3"],
    ["0", "0"],
  ])("shows the sign of the change %s", (text, expected) => {
    expect(formatDecimal(text, "en", { isChange: true })).toBe(expected)
  })

  it("leaves what is no decimal as it is", () => {
    expect(formatDecimal("many", "en")).toBe("many")
  })
})

describe("signOf and magnitudeOf", () => {
  it("agree with the number that the text means", () => {
    fc.assert(
      fc.property(decimals, (text) => {
        expect(signOf(text)).toBe(Math.sign(Number(text)))
        expect(Number(magnitudeOf(text))).toBe(Math.abs(Number(text)))
      })
    )
  })

  it.each(["0", "0.000", "-0", "-0.0"])("take %s for nothing", (text) => {
    expect(signOf(text)).toBe(0)
  })
})

describe("readStockQuery", () => {
  it("reads plain text and what a table writes alike", () => {
    for (const state of STANDINGS) {
      expect(readStockQuery({ state })).toEqual({ offset: 0, state })
      expect(readStockQuery({ state: JSON.stringify(state) })).toEqual({ offset: 0, state })
      expect(readStockQuery({ state: JSON.stringify([state]) })).toEqual({ offset: 0, state })
    }
    expect(readStockQuery({ doubted: "true" })).toEqual({ offset: 0, doubted: "true" })
    expect(readStockQuery({ doubted: '"true"' })).toEqual({ offset: 0, doubted: "true" })
    expect(readStockQuery({ store_link_id: '"mipsl_1"' })).toEqual({
      offset: 0,
      store_link_id: "mipsl_1",
    })
  })

  it("searches for the words as they were typed", () => {
    expect(readStockQuery({ q: ' "12" ' }).q).toBe('"12"')
    expect(readStockQuery({ q: "  " }).q).toBeUndefined()
  })

  it.each(["name", "-sku", "-last_movement_at"] as const)("takes the order %s", (order) => {
    expect(readStockQuery({ order, offset: "40" })).toEqual({ offset: 40, order })
  })

  it("asks for nothing that the API refuses, whatever the address says", () => {
    const anything = fc.record(
      Object.fromEntries(STOCK_PARAMS.map((key) => [key, fc.option(fc.string())])),
      { requiredKeys: [] }
    )
    fc.assert(
      fc.property(anything, (params) => {
        const query = readStockQuery(params)

        expect(query.state === undefined || isStanding(query.state)).toBe(true)
        expect(Number.isInteger(query.offset) && query.offset >= 0).toBe(true)
        expect([undefined, "true"]).toContain(query.doubted)
        expect(query.q).not.toBe("")
      })
    )
  })

  it("knows whether it leaves anything out", () => {
    expect(isNarrowed(readStockQuery({ order: "name", offset: "20" }))).toBe(false)
    expect(isNarrowed(readStockQuery({ q: "shirt" }))).toBe(true)
    expect(isNarrowed(readStockQuery({ state: "agreed" }))).toBe(true)
  })
})

const AT_REST = {
  standing: "agreed",
  excluded: false,
  medusa_stock: "12",
  difference: "0",
  drift: null,
  doubted_at: null,
  next_attempt_at: null,
} as const

describe("outlookOf", () => {
  const now = Date.parse("2026-11-28T10:00:00.000Z")
  const later = "2026-11-28T10:05:00.000Z"
  const earlier = "2026-11-28T09:55:00.000Z"
  const drift = { mipos_stock: "14", agreed_stock: "12", since: earlier }

  it.each([
    [{}, { sentence: "agreed" }],
    [{ doubted_at: earlier }, { sentence: "doubted", stock: "12" }],
    [{ excluded: true }, { sentence: "excluded" }],
    [
      { standing: "unsent", difference: null },
      { sentence: "unsent", stock: "12" },
    ],
    [{ standing: "unsent", difference: null, excluded: true }, { sentence: "neverSent" }],
    [
      { standing: "pending", difference: "3" },
      { sentence: "more", amount: "3", next: "soon" },
    ],
    [
      { standing: "pending", difference: "-0.5" },
      { sentence: "less", amount: "0.5", next: "soon" },
    ],
    [
      { standing: "pending", difference: "3", next_attempt_at: later },
      { sentence: "more", amount: "3", next: "retried" },
    ],
    [
      { standing: "pending", difference: "3", next_attempt_at: earlier },
      { sentence: "more", amount: "3", next: "soon" },
    ],
    [{ standing: "pending", difference: "12", excluded: true }, { sentence: "excluded" }],
    [
      { standing: "in_flight", difference: "-2" },
      { sentence: "sending", change: "-2" },
    ],
    [{ standing: "in_flight", difference: null }, { sentence: "stating" }],
    [{ standing: "uncertain", difference: "-2" }, { sentence: "unclear" }],
    [{ standing: "blocked" }, { sentence: "refused", next: "refused" }],
    [
      { standing: "blocked", difference: "-5" },
      { sentence: "less", amount: "5", next: "refused" },
    ],
    [
      { standing: "drifted", drift },
      { sentence: "drifted", mipos: "14", agreed: "12" },
    ],
  ] as const)("says of %j: %j", (position, expected) => {
    expect(outlookOf({ ...AT_REST, ...position }, "on", now)).toEqual(expected)
  })

  it.each(["paused", "off"] as const)("promises nothing while sending is %s", (sending) => {
    const pending = { ...AT_REST, standing: "pending", difference: "3" } as const

    expect(outlookOf(pending, sending, now)).toMatchObject({ next: sending })
  })

  it("takes mipOS at its word, and without one at what was agreed", () => {
    expect(miposStockOf({ drift, agreed_stock: "12" })).toBe("14")
    expect(miposStockOf({ drift: null, agreed_stock: "12" })).toBe("12")
    expect(miposStockOf({ drift: null, agreed_stock: null })).toBeNull()
  })
})

describe("certaintyOf", () => {
  const agreed = { standing: "agreed", drift: null, agreed_stock: "12", doubted_at: null } as const
  const time = "2026-11-28T09:55:00.000Z"

  it.each([
    [{}, "asAgreed"],
    [{ standing: "blocked" }, "asAgreed"],
    [{ standing: "uncertain" }, "notCertain"],
    [{ doubted_at: time }, "notCertain"],
    [{ standing: "unsent", agreed_stock: null }, "unknown"],
    [{ drift: { mipos_stock: "14", agreed_stock: "12", since: time } }, "said"],
  ] as const)("says of %j: %s", (position, expected) => {
    expect(certaintyOf({ ...agreed, ...position })).toBe(expected)
  })
})

describe("sendingOf", () => {
  const link = { id: "link", enabled: true, paused_until: null }
  const pausedUntil = "2999-01-01T00:00:00.000Z"

  it.each([
    [true, link, "on"],
    [false, link, "off"],
    [true, { ...link, enabled: false }, "off"],
    [true, { ...link, paused_until: pausedUntil }, "paused"],
  ] as const)("goes by the connection (%s) and the link", (enabled, theLink, expected) => {
    expect(sendingOf({ enabled, links: [theLink] }, "link")).toBe(expected)
  })

  it("is off for a link that is no more, and on until anything is known", () => {
    expect(sendingOf({ enabled: true, links: [] }, "link")).toBe("off")
    expect(sendingOf(undefined, "link")).toBe("on")
  })
})

describe("many positions", () => {
  it("are asked of the API in parts, each once and in their order", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.integer({ min: 1, max: 20 }), (ids, most) => {
        const parts = inParts(ids, most)

        expect(parts.flat()).toEqual(ids)
        expect(parts.every((part) => part.length > 0 && part.length <= most)).toBe(true)
      })
    )
  })

  it("are told of by how many worked, and why the others did not", () => {
    const results = [
      { id: "a", ok: true, message: null },
      { id: "b", ok: false, message: "One reason." },
      { id: "c", ok: false, message: "Another reason." },
      { id: "d", ok: false, message: "Another reason." },
    ]

    expect(outcomeOf("resolve", { results })).toEqual({
      action: "resolve",
      worked: 1,
      total: 4,
      reasons: [
        { message: "Another reason.", count: 2 },
        { message: "One reason.", count: 1 },
      ],
      failedIds: ["b", "c", "d"],
    })
  })

  it("stand together as the most urgent of them does", () => {
    const standings = STANDINGS.map((standing) => ({ standing }))

    expect([...standings].reverse().sort(byUrgency)).toEqual(standings)
    expect(worstOf([{ standing: "agreed" }, { standing: "blocked" }])).toBe("blocked")
    expect(worstOf([])).toBeUndefined()
  })

  it("show what is not in step first, and nothing twice", () => {
    const rowOf = (id: string, standing: Standing) => ({ id, standing })
    const drifted = rowOf("1", "drifted")
    const blocked = rowOf("2", "blocked")
    const agreed = rowOf("3", "agreed")
    expect(withUrgent([drifted, blocked], [agreed, drifted])).toEqual([drifted, blocked, agreed])
  })

  it("have one external id if they are of one item", () => {
    expect(externalIdOf([{ external_id: "a" }, { external_id: "a" }])).toBe("a")
    expect(externalIdOf([{ external_id: "a" }, { external_id: "b" }])).toBeNull()
    expect(externalIdOf([])).toBeNull()
  })
})

describe("refusalOf", () => {
  const words = "The two sides agree on this item; there is nothing to resolve."

  it("knows the API's words, also with others around them", () => {
    expect(refusalOf(words)).toBe("nothingToResolve")
    expect(refusalOf(`Error: ${words}`)).toBe("nothingToResolve")
  })

  it("knows nothing of mipOS' words", () => {
    expect(refusalOf("External id not found for this store.")).toBeUndefined()
  })
})

describe("variantOf", () => {
  const product = {
    product_id: "prod",
    product_title: "Shirt",
    variant_id: "variant",
    variant_title: "M / Black",
    thumbnail: null,
  }

  it("is the variant's title where the product has several", () => {
    expect(variantOf({ name: "Shirt M / Black", product })).toBe("M / Black")
  })

  it("is nothing where it says nothing", () => {
    expect(variantOf({ name: "Shirt", product })).toBeNull()
    expect(variantOf({ name: "A part", product: null })).toBeNull()
  })
})
