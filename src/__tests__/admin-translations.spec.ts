import { en } from "../admin/i18n/en"
import { es } from "../admin/i18n/es"

type Texts = { readonly [key: string]: string | Texts }

/** Each text by its whole key, for instance `actions.save`. */
const flatten = (texts: Texts, prefix = ""): Map<string, string> =>
  new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === "string" ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)]
    )
  )

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{([^}]*)\}\}/g)].map(([, name = ""]) => name).sort()

const english = flatten(en)
const spanish = flatten(es)

describe("the admin's texts", () => {
  it("have the same keys in both languages, but for the plural that only Spanish has", () => {
    const common = [...spanish.keys()].filter((key) => !key.endsWith("_many"))

    expect(common.sort()).toEqual([...english.keys()].sort())
  })

  it("have every plural of their language", () => {
    const bases = (texts: Map<string, string>, plural: string): string[] =>
      [...texts.keys()]
        .filter((key) => key.endsWith(plural))
        .map((key) => key.slice(0, -plural.length))
        .sort()

    expect(bases(english, "_one")).toEqual(bases(english, "_other"))
    expect(bases(spanish, "_one")).toEqual(bases(spanish, "_other"))
    expect(bases(spanish, "_many")).toEqual(bases(spanish, "_other"))
  })

  it("have the same placeholders in both languages", () => {
    const differing = [...spanish].filter(([key, text]) => {
      const original = english.get(key.replace(/_many$/, "_other")) ?? ""
      return String(placeholders(text)) !== String(placeholders(original))
    })

    expect(differing).toEqual([])
  })

  it.each([
    ["English", english],
    ["Spanish", spanish],
  ])("are all there in %s, with nothing around them", (_language, texts) => {
    const odd = [...texts].filter(([, text]) => text === "" || text !== text.trim())

    expect(odd).toEqual([])
  })
})
