import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

const ROOT = join(__dirname, "../..")

/** The rows of the page's tables that name a test: the rule, the file, and the test. */
const rows = readFileSync(join(ROOT, "docs/mapping.md"), "utf8")
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .filter((cells) => cells.length === 5 && /^`.*`$/.test(cells[2] ?? ""))
  .map(([, rule = "", file = "", test = ""]) => ({ rule, file: file.slice(1, -1), test }))

/** Whether a source has a test of that name: as a text of its own, also in a table of `it.each`. */
const hasTest = (source: string, name: string): boolean =>
  ['"', "'", "`"].some((quote) => source.includes(`${quote}${name}${quote}`))

describe("the page on mapping", () => {
  it("has a test for every rule", () => {
    expect(rows.length).toBeGreaterThan(30)
    expect(rows.filter(({ rule, test }) => rule === "" || test === "")).toEqual([])
  })

  it.each(rows)("$file has: $test", ({ file, test }) => {
    const path = join(ROOT, file)
    expect(existsSync(path)).toBe(true)
    expect(hasTest(readFileSync(path, "utf8"), test)).toBe(true)
  })

  it("would miss a test that is gone", () => {
    expect(hasTest('it("is there", () => {})', "is there")).toBe(true)
    expect(hasTest('it("is there no more", () => {})', "is there")).toBe(false)
  })
})
