import fc from "fast-check"
import { divide } from "../divide"

const itself = (entry: string): string => entry

describe("a batch that is divided as an earlier attempt left it", () => {
  it("stays whole when nothing was divided", () => {
    expect(divide(["a", "b"], itself)).toEqual([["a", "b"]])
    expect(divide([], itself)).toEqual([])
  })

  it("leaves out what is done by now, and brings what is new at last", () => {
    expect(divide(["a", "c", "d", "new"], itself, [["a", "b"], ["x"], ["c", "d"]])).toEqual([
      ["a"],
      ["c", "d"],
      ["new"],
    ])
  })

  it("has every entry once, in no empty part, whatever it was told", () => {
    const letters = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,2}$/))
    fc.assert(
      fc.property(letters, fc.array(fc.array(fc.string())), (entries, parts) => {
        const divided = divide(entries, itself, [...parts, entries.slice(0, 3)])
        expect(divided.flat().sort()).toEqual([...entries].sort())
        expect(divided.every((part) => part.length > 0)).toBe(true)
      })
    )
  })
})
