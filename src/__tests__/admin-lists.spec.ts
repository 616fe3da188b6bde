import fc from "fast-check"
import { doInParts } from "../admin/lib/batch"
import { readDryRunQuery } from "../admin/lib/dry-run-query"
import { itemListParams } from "../admin/lib/item-list"
import { readMovementQuery } from "../admin/lib/movement-query"
import { isPastEnd, lastOffset } from "../admin/lib/paging"
import { filtersKey, selectedIds } from "../admin/lib/row-selection"
import { MOST_SEARCHED, searchWords } from "../admin/lib/search-words"
import { isShortcut } from "../admin/lib/shortcut"
import { readStockQuery } from "../admin/lib/stock-list"
import { plainText } from "../api/admin/mipos/text"

describe("what is searched for", () => {
  const everything = fc.string({ unit: "binary", maxLength: 500 })
  const searched = plainText(MOST_SEARCHED)

  it("is nothing, or what the API takes as it is", () => {
    fc.assert(
      fc.property(everything, (text) => {
        const words = searchWords(text)

        expect(words === undefined || searched.parse(words) === words).toBe(true)
      })
    )
  })

  it.each(["", " ", "\t \n", null, undefined])("is nothing when %j was typed", (text) => {
    expect(searchWords(text)).toBeUndefined()
  })

  it("is the beginning of what is too long, never half a character", () => {
    expect(searchWords("a".repeat(500))).toBe("a".repeat(200))
    expect(searchWords(`${"a".repeat(199)}🦀`)).toBe("a".repeat(199))
    expect(searchWords(`${"a".repeat(198)}🦀`)).toBe(`${"a".repeat(198)}🦀`)
  })

  it("is read alike on every list", () => {
    for (const [typed, words] of [
      ["  ", undefined],
      [" café ", "café"],
      ["x".repeat(300), "x".repeat(200)],
    ] as const) {
      expect(itemListParams((key) => (key === "q" ? typed : null), 20).q).toBe(words)
      expect(readStockQuery({ q: typed }).q).toBe(words)
      expect(readMovementQuery({ q: typed }).q).toBe(words)
      expect(readDryRunQuery({ q: typed }).q).toBe(words)
    }
  })
})

describe("the address of a dry run's items", () => {
  it("says what is searched, which result, and which page", () => {
    expect(readDryRunQuery({ q: "café", action: "leave_out", offset: "20" })).toEqual({
      q: "café",
      action: "leave_out",
      offset: 20,
    })
    // As the dashboard's own table wrote it.
    expect(readDryRunQuery({ action: '"send"' }).action).toBe("send")
  })

  it("asks for the first page of everything when nobody understands it", () => {
    expect(readDryRunQuery({ action: "burn", offset: "-1" })).toEqual({ offset: 0 })
  })
})

describe("a page of a list", () => {
  it("lies past the end when it has no rows and others have", () => {
    expect(isPastEnd({ rows: 0, count: 20 })).toBe(true)
    expect(isPastEnd({ rows: 3, count: 20 })).toBe(false)
    expect(isPastEnd({ rows: 0, count: 0 })).toBe(false)
  })

  it("is the last one where the last row stands", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 1, max: 100 }),
        (count, size) => {
          const last = lastOffset(count, size)

          expect(last % size).toBe(0)
          expect(last < count && count <= last + size).toBe(true)
        }
      )
    )
    expect(lastOffset(0, 20)).toBe(0)
  })
})

describe("what is selected", () => {
  it("stays on another page and in another order, and not with another search or filter", () => {
    const key = filtersKey({ q: "shirt", state: undefined, offset: 0, limit: 20 })

    expect(filtersKey({ offset: 40, order: "-name", q: "shirt" })).toBe(key)
    expect(filtersKey({ q: "shirts", offset: 0, limit: 20 })).not.toBe(key)
    expect(filtersKey({ q: "shirt", state: "drifted", offset: 0 })).not.toBe(key)
    expect(filtersKey({ state: "shirt", offset: 0 })).not.toBe(key)
  })

  it("is what the table says is selected", () => {
    expect(selectedIds({ a: true, b: false, c: true })).toEqual(["a", "c"])
  })
})

describe("a shortcut", () => {
  const stroke = { key: "p", ctrlKey: false, metaKey: false, altKey: false, repeat: false }

  it("is called by its letter, small or not", () => {
    expect(isShortcut(stroke, "p")).toBe(true)
    expect(isShortcut({ ...stroke, key: "P" }, "p")).toBe(true)
    expect(isShortcut({ ...stroke, key: "o" }, "p")).toBe(false)
  })

  it.each(["ctrlKey", "metaKey", "altKey", "repeat"] as const)(
    "leaves the letter alone with %s",
    (other) => {
      expect(isShortcut({ ...stroke, [other]: true }, "p")).toBe(false)
    }
  )
})

describe("many positions, in parts", () => {
  const ids = Array.from({ length: 450 }, (_, index) => `pos_${index}`)
  const done = (part: string[]) => part.map((id) => ({ id, ok: true, message: null }))

  it("are told of one by one, in their order", async () => {
    const sizes: number[] = []
    const results = await doInParts(
      ids,
      (part) => {
        sizes.push(part.length)
        return Promise.resolve(done(part))
      },
      String
    )

    expect(sizes).toEqual([200, 200, 50])
    expect(results).toEqual(done(ids))
  })

  it("lose nothing of what was done when a part fails", async () => {
    const results = await doInParts(
      ids,
      (part) =>
        part.includes("pos_200")
          ? Promise.reject(new Error("The server is away."))
          : Promise.resolve(done(part)),
      (error) => (error instanceof Error ? error.message : "")
    )

    expect(results.map(({ id }) => id)).toEqual(ids)
    const failed = results.filter(({ ok }) => !ok)
    expect(failed.map(({ id }) => id)).toEqual(ids.slice(200, 400))
    expect(new Set(failed.map(({ message }) => message))).toEqual(new Set(["The server is away."]))
  })
})
