import fc from "fast-check"
import { createUnitFinder, type UnitRecord } from ".."
import { foldUnitText } from "../unit"
import { UNIT_ALIASES } from "../unit-aliases"

const unit = (externalId: string, shortName: string, name: string): UnitRecord => ({
  id: `unit_${externalId}`,
  external_id: externalId,
  short_name: shortName,
  name,
})
const kilogram = unit("7", "kg", "Kilogramo")
const piece = unit("un", "pza", "Pieza")
const gallon = unit("9", "gln", "Galón")
const sack = unit("saco", "sc", "Saco de 25")

const found = (text: string, ...units: UnitRecord[]): string[] => {
  const match = createUnitFinder(units).byText(text)
  switch (match.kind) {
    case "found":
      return [match.unit.id]
    case "ambiguous":
      return match.units.map(({ id }) => id)
    case "unknown":
      return []
  }
}

describe("a text finds a unit", () => {
  const all = [kilogram, piece, gallon, sack]

  it.each([
    ["by its external id", "7", kilogram],
    ["by its short name", "pza", piece],
    ["by its name", "Saco de 25", sack],
    ["whatever the case", "KILOGRAMO", kilogram],
    ["with or without accents", "galon", gallon],
    ["with accents in two characters", "Galo\u0301n", gallon],
    ["with blanks and dots around it", " Kg. ", kilogram],
    ["with any blanks inside", "saco  de\t25", sack],
  ])("%s", (_case, text, expected) => {
    expect(found(text, ...all)).toEqual([expected.id])
  })

  it.each([
    ["kilo", kilogram],
    ["Kilos", kilogram],
    ["kilogram", kilogram],
    ["unidades", piece],
    ["EA", piece],
    ["pcs.", piece],
    ["gallon", gallon],
  ])("by a common word for it: %j", (text, expected) => {
    expect(found(text, ...all)).toEqual([expected.id])
  })

  it.each(["quintal", "sacos", "kg 2", "ton", ".", "k g"])(
    "or none, and the nearest is not taken for it: %j",
    (text) => {
      expect(found(text, ...all)).toEqual([])
    }
  )
})

describe("two units that a text may mean", () => {
  it("are both named when both have it as their name", () => {
    const other = unit("8", "KG", "Kilo neto")
    expect(found("Kg", kilogram, other)).toEqual([kilogram.id, other.id])
  })

  it("are both named when both are words for the same", () => {
    const other = unit("8", "k", "Kilo")
    expect(found("kilograms", kilogram, other)).toEqual([kilogram.id, other.id])
  })

  it("are told apart by the external id, then the short name, then the name", () => {
    const byName = unit("1", "a", "x")
    const byShortName = unit("2", "x", "b")
    const byExternalId = unit("x", "c", "d")
    expect(found("x", byName, byShortName, byExternalId)).toEqual([byExternalId.id])
    expect(found("x", byName, byShortName)).toEqual([byShortName.id])
    expect(found("x", byName)).toEqual([byName.id])
  })

  it("are told apart by how exactly one is written", () => {
    const capital = unit("1", "M", "Millar")
    const small = unit("2", "m", "Metro")
    expect(found("M", capital, small)).toEqual([capital.id])
    expect(found("m", capital, small)).toEqual([small.id])
  })

  it("are told apart by their own words before words that mean the same", () => {
    const other = unit("8", "k", "Kilo")
    expect(found("kilo", kilogram, other)).toEqual([other.id])
  })
})

describe("the table of words", () => {
  it("says each word once, as it is looked up", () => {
    const words = UNIT_ALIASES.flat()
    expect(words.filter((word) => foldUnitText(word) !== word)).toEqual([])
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
  })

  it("takes any word of a group for any other of it, however it is written", () => {
    const group = fc.constantFrom(...UNIT_ALIASES)
    fc.assert(
      fc.property(
        group.chain((words) =>
          fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words), fc.boolean())
        ),
        ([own, asked, isUpper]) => {
          const only = unit("1", own, "A name of no group")
          const text = isUpper ? ` ${asked.toUpperCase()}.` : asked
          expect(found(text, only, sack)).toEqual([only.id])
        }
      )
    )
  })

  it("never takes a word of one group for one of another", () => {
    const word = fc.constantFrom(
      ...UNIT_ALIASES.flatMap((words, at) => words.map((text) => ({ text, at })))
    )
    fc.assert(
      fc.property(word, word, (own, asked) => {
        fc.pre(own.at !== asked.at)
        expect(found(asked.text, unit("1", own.text, "A name of no group"))).toEqual([])
      })
    )
  })
})

it("finds at most what there is, in whatever text", () => {
  const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom(...UNIT_ALIASES.flat()))
  const units = fc
    .array(fc.tuple(text, text, text), { maxLength: 6 })
    .map((rows) => rows.map((row, at) => ({ ...unit(...row), id: `unit_${at}` })))
  fc.assert(
    fc.property(units, text, (given, asked) => {
      const ids = found(asked, ...given)
      expect(new Set(ids).size).toBe(ids.length)
      // What it finds does not depend on the order that the units come in.
      expect(new Set(found(asked, ...[...given].reverse()))).toEqual(new Set(ids))
    })
  )
})
