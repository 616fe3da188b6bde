import fc from "fast-check"
import { en } from "../../../../admin/i18n/en"
import { es } from "../../../../admin/i18n/es"
import { findHint, hintOf, hintOfAnswer, hintOfPause, hintOfProblem } from ".."
import { hintCodesOf } from "../hint-of-words"
import { HINT_TEXTS, type HintCode } from "../hint-texts"
import { MIPOS_WORDS } from "../mipos-words"
import { VENDOR_SUCCESS_TEXTS, VENDOR_TEXTS } from "./vendor-texts"

const vendorTexts = Object.entries(VENDOR_TEXTS).flatMap(([call, texts]) =>
  texts.map((text): [string, string] => [call, text])
)
const ourTexts = MIPOS_WORDS.flatMap(([code, texts]) =>
  texts.map((text): [HintCode, string] => [code, text])
)
const fill = (text: string, value: string) => text.replaceAll("____", () => value)

describe("hints", () => {
  it.each(vendorTexts)("know what mipOS says to %s: %s", (_call, text) => {
    const hint = findHint([fill(text, "pos_u1")])

    expect(hint?.cause).toMatch(/\.$/)
    expect(hint?.what_to_do).toMatch(/\.$/)
  })

  it.each(ourTexts)("have one entry only, %s, for: %s", (code, text) => {
    expect(hintCodesOf([fill(text, "pos_u1")])).toEqual([code])
  })

  it("have every text once", () => {
    const texts = ourTexts.map(([, text]) => text.toLowerCase())

    expect(new Set(texts).size).toBe(texts.length)
  })

  it("say nothing of what went well, or of words that nobody knows", () => {
    expect(VENDOR_SUCCESS_TEXTS.map((text) => findHint([text]))).toEqual(
      VENDOR_SUCCESS_TEXTS.map(() => null)
    )
    expect(findHint(["The warehouse is closed for stock-taking."])).toBeNull()
    expect(findHint([])).toBeNull()
  })

  it("find words within a sentence, in any case, with or without their full stop", () => {
    const text = "mipOS refused the call (409): YOU DON'T have this\n store available"

    expect(findHint([text])?.code).toBe("store_not_available")
  })

  it("name what has to be put right first, whatever the order of the words", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: ourTexts.length - 1 }), { minLength: 1 }),
        fc.string(),
        (chosen, id) => {
          const messages = chosen.map((index) => fill(ourTexts[index]?.[1] ?? "", `x${id}`))
          const first = ourTexts[Math.min(...chosen)]?.[0]

          expect(findHint(messages)?.code).toBe(findHint([...messages].reverse())?.code)
          // What a shop named an item may say anything; without it, the first in the table counts.
          if (findHint([id]) === null) {
            expect(findHint(messages)?.code).toBe(first)
          }
        }
      )
    )
  })

  it("take any text, however long, without ado", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 200 })), (messages) => {
        expect(() => findHint(messages)).not.toThrow()
      })
    )
    const began = Date.now()
    findHint([`Item purchase unit external id (${"(".repeat(1_000_000)}`])
    expect(Date.now() - began).toBeLessThan(500)
  })

  it("lead to the very item or link where it is known, else to where they are listed", () => {
    expect(hintOf("no_name").setting).toBe("/inventory")
    expect(hintOf("no_name", { inventoryItemId: "iitem_1" }).setting).toBe("/inventory/iitem_1")
    expect(hintOf("link_refused").setting).toBe("/settings/mipos#store-links")
    expect(hintOf("link_refused", { storeLinkId: "mip/1" }).setting).toBe(
      "/settings/mipos/store-links/mip%2F1"
    )
  })

  it("know our own problems by their code, and those of mipOS by its words", () => {
    expect(hintOfProblem({ code: "unknown_unit", message: "" })?.code).toBe("unknown_unit")
    expect(hintOfProblem({ code: "rejected", message: "The item must have a cost." })?.code).toBe(
      "no_cost"
    )
    expect(hintOfProblem({ code: "rejected", message: "No." })).toBeNull()
    expect(hintOfProblem({ code: "toString", message: "" })).toBeNull()
  })

  it("know why a link is paused: what mipOS said, else its cause", () => {
    const said = "mipOS refused the call (409): You don't have this store available."

    expect(hintOfPause("refused", said)?.code).toBe("store_not_available")
    expect(hintOfPause("refused", "No.")?.code).toBe("link_refused")
    expect(hintOfPause("unreachable", said)?.code).toBe("unreachable")
    expect(hintOfPause("errors", null)?.code).toBe("answers_with_errors")
    expect(hintOfPause(null, said)).toBeNull()
  })

  it("read what the ledger keeps of a call", () => {
    const report = {
      name: "MiposRejectedError",
      message: "mipOS refused the call (409).",
      messages: ["This user_id_tps does not own this inventory system."],
    }

    expect(hintOfAnswer(report)?.code).toBe("user_not_owner")
    expect(hintOfAnswer({ status: 200, body: { message: "All well." } })).toBeNull()
    expect(hintOfAnswer(null)).toBeNull()
  })

  it("have their texts in the admin, in English and in Spanish", () => {
    expect(en.hints).toEqual(HINT_TEXTS)
    expect(Object.keys(es.hints).sort()).toEqual(Object.keys(HINT_TEXTS).sort())
    for (const { cause, do: what } of Object.values(es.hints)) {
      expect(cause).toMatch(/\.$/)
      expect(what).toMatch(/\.$/)
    }
  })
})
