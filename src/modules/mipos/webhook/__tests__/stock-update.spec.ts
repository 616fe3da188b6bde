import fc from "fast-check"
import type { ReceivedValue } from "../../signature"
import { readStockUpdate } from "../stock-update"

const GENUINE = {
  pos_id: "1",
  inventory_system_id: "4344be8c-c6b9-4c51-88a6-d620144ab406",
  current_stock: "12.44",
  quantity: "1.25",
  date: "2020-05-30 12:45:03",
  movement_type: "2",
  external_id: "avcc123",
  now: "2020-06-01 02:55:18",
  store_id: "1",
}

const fieldsOf = (
  texts: Record<string, string>,
  numbers: readonly string[] = []
): Record<string, ReceivedValue> =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, { text, isNumber: numbers.includes(name) }])
  )

const value = fc.record({ text: fc.string({ unit: "binary" }), isNumber: fc.boolean() })
const NAMES = Object.keys(GENUINE)

describe("the fields of a stock update", () => {
  it("are those of the vendor's page", () => {
    expect(readStockUpdate(fieldsOf(GENUINE))).toEqual({
      stockUpdate: {
        inventorySystemId: GENUINE.inventory_system_id,
        storeId: "1",
        externalId: "avcc123",
        movementType: 2,
        quantity: "1.25",
        delta: "-1.25",
        currentStock: "12.44",
        date: GENUINE.date,
        now: GENUINE.now,
      },
    })
  })

  it("may hold anything at all: they are read, or the wrong ones are named", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.constantFrom(...NAMES), fc.string()), value),
        (fields) => {
          const read = readStockUpdate(fields)
          if ("message" in read) {
            expect(read.message).toMatch(/^The webhook's body is not right: .+\.$/)
          }
        }
      ),
      { numRuns: 2_000 }
    )
  })

  it("are named when they are wrong, one by one, and nothing of theirs is quoted", () => {
    const broken = fc
      .tuple(fc.string(), fc.constantFrom("\u0000", "\ud800", "\u0085"))
      .map(([before, character]) => `secret ${before}${character}`)
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), broken, (name, text) => {
        const read = readStockUpdate(fieldsOf({ ...GENUINE, [name]: text }))
        expect(read).toEqual({ message: expect.stringMatching(new RegExp(`\\b${name}\\b`)) })
        expect(JSON.stringify(read)).not.toContain("secret")
      })
    )
  })

  it("mean the same as texts and as numbers", () => {
    const texts = fieldsOf({ ...GENUINE, store_id: "1", pos_id: "1" })
    const numbers = fieldsOf(GENUINE, [
      "store_id",
      "pos_id",
      "quantity",
      "current_stock",
      "movement_type",
    ])
    expect(readStockUpdate(numbers)).toEqual(readStockUpdate(texts))
  })

  it("may have an exponent as JSON numbers, and none as texts", () => {
    const small = { ...GENUINE, quantity: "1.0e-5", current_stock: "-2E+1" }
    expect(readStockUpdate(fieldsOf(small, ["quantity", "current_stock"]))).toMatchObject({
      stockUpdate: { quantity: "0.00001", currentStock: "-20" },
    })
    expect(readStockUpdate(fieldsOf(small))).toMatchObject({
      message: expect.stringMatching(/quantity .*current_stock/),
    })
  })

  it("never name another store or movement by another way to write a number", () => {
    for (const text of ["1.0", "1e0", "01", "+1", " 1", "1 ", "１"]) {
      expect(readStockUpdate(fieldsOf({ ...GENUINE, movement_type: text }))).toHaveProperty(
        "message"
      )
      expect(readStockUpdate(fieldsOf({ ...GENUINE, store_id: text }))).toMatchObject({
        stockUpdate: { storeId: text },
      })
    }
  })

  it("take no time to speak of, whatever they hold", () => {
    const began = Date.now()
    for (const text of ["1".repeat(60_000), "1.".repeat(30_000), "-".repeat(60_000)]) {
      for (const name of NAMES) {
        readStockUpdate(fieldsOf({ ...GENUINE, [name]: text }, [name]))
      }
    }
    expect(Date.now() - began).toBeLessThan(5_000)
  })
})
