import fc from "fast-check"
import { jsonRows, manyRows } from "../many-rows"

const TYPES = { id: "text", state: "text", stock: "numeric", reason: "jsonb", at: "timestamptz" }
const COLUMNS = ["id", "state", "stock", "reason", "at"] as const
type Row = Record<(typeof COLUMNS)[number], unknown>

/** What PostgreSQL would read of a statement's rows: each row's own columns, and those of all. */
const readBack = (rows: readonly Row[]): Row[] => {
  const { from, parameters, valueOf } = manyRows(
    TYPES,
    COLUMNS,
    rows,
    (row, column) => row[column],
    ["id"]
  )
  const own = /AS texts\((.+?)\)/.exec(from)?.[1]?.split(", ") ?? []
  const types = own.map((name) => new RegExp(`\\b${name}::(\\w+)`).exec(from)?.[1])
  const shared = [...from.matchAll(/\?::(\w+) AS (\w+)/g)].map(([, , name]) => name)
  expect(own.map((name) => TYPES[name as keyof Row])).toEqual(types)
  expect(parameters).toHaveLength(own.length + shared.length)
  return rows.map(
    (_row, nth) =>
      Object.fromEntries(
        COLUMNS.map((column) => {
          const isOwn = own.includes(column)
          expect(valueOf(column)).toBe(`${isOwn ? "given" : "shared"}.${column}`)
          const given =
            parameters[isOwn ? own.indexOf(column) : own.length + shared.indexOf(column)]
          const value = isOwn ? JSON.parse(String(given))[nth] : given
          return [
            column,
            TYPES[column] === "jsonb" && value !== null ? JSON.parse(String(value)) : value,
          ]
        })
      ) as Row
  )
}

describe("many rows in one statement", () => {
  it("come out as they went in, whatever they have in common", () => {
    const row = fc.record({
      id: fc.string(),
      state: fc.constantFrom("idle", "in_flight"),
      stock: fc.constantFrom("1", "2.50", null),
      reason: fc.constantFrom(null, { messages: ["No."] }),
      at: fc.constantFrom(null, "2026-11-28T10:00:00.000Z"),
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        expect(readBack(rows)).toEqual(rows)
      })
    )
  })

  it("say once what is the same for all, and a moment is the same whoever holds it", () => {
    const rows = ["a", "b"].map((id) => ({
      id,
      state: "in_flight",
      stock: "1",
      reason: null,
      at: new Date("2026-11-28T10:00:00Z"),
    }))
    const { from, parameters } = manyRows(TYPES, COLUMNS, rows, (row, column) => row[column], [
      "id",
    ])
    expect(parameters).toEqual(['["a","b"]', "in_flight", "1", null, rows[0]?.at])
    expect(from).toContain("AS texts(id)")
  })

  it("keep apart what has to be, in a single row as well", () => {
    const [row] = readBack([{ id: "a", state: "idle", stock: null, reason: null, at: null }])
    expect(row).toEqual({ id: "a", state: "idle", stock: null, reason: null, at: null })
    expect(jsonRows(TYPES, ["id", "at"]).from).toBe(
      "jsonb_to_recordset(?::jsonb) AS given(\n       id text, at timestamptz)"
    )
  })
})
