import fc from "fast-check"
import { toApiError } from "../admin/lib/api-error"
import { bulkUpdate, DERIVED, KEEP, NOTHING_YET } from "../admin/lib/bulk-edit"
import { isCost } from "../admin/lib/cost"
import {
  CROSSINGS,
  crossingOf,
  crossingStateOf,
  crossingUpdate,
  LEAVING_OF_MANY,
  leavingOf,
  outReasonOf,
} from "../admin/lib/crossing"
import { consequenceOf } from "../admin/lib/inclusion"
import { changesByLine } from "../admin/lib/item-import"
import { isFiltered, itemListParams } from "../admin/lib/item-list"
import { sentenceNames } from "../admin/lib/sentence-names"
import { en } from "../admin/i18n/en"
import { findings } from "../modules/mipos/item-file/findings"
import { changePersonDecision, readPersonDecision } from "../modules/mipos/mapping/inclusion"
import { decimal } from "../modules/mipos/stock"

const read = (address: string) => {
  const params = new URLSearchParams(address)
  return itemListParams((key) => params.get(key), 20)
}

describe("the address of the list of items", () => {
  it("says what is searched, filtered, sorted, and which page", () => {
    expect(
      read("q=café&has_problems=true&excluded=false&supplier_id=s1&order=-name&offset=40")
    ).toEqual({
      limit: 20,
      offset: 40,
      order: "-name",
      q: "café",
      has_problems: "true",
      excluded: "false",
      supplier_id: "s1",
    })
  })

  it.each(["offset=-1", "offset=x", "has_problems=maybe", "order=cost", "q=", "supplier_id="])(
    "asks for the first page of everything when it says %s",
    (address) => {
      const params = read(address)
      expect(params).toEqual({ limit: 20, offset: 0 })
      expect(isFiltered(params)).toBe(false)
    }
  )

  it("is filtered by a search as by anything else", () => {
    expect(isFiltered(read("q=a"))).toBe(true)
    expect(isFiltered(read("excluded=true"))).toBe(true)
    expect(isFiltered(read("offset=20&order=name"))).toBe(false)
  })
})

describe("whether an item crosses", () => {
  it.each([
    [{ excluded_by: "person", always_included: false }, "never"],
    [{ excluded_by: null, always_included: true }, "always"],
    [{ excluded_by: null, always_included: false }, "rules"],
    [{ excluded_by: "miprule_1", always_included: false }, "rules"],
  ] as const)("%j is %s", (item, crossing) => {
    expect(crossingOf(item)).toBe(crossing)
  })

  it("is told the API so that it decides the same, whatever was decided before", () => {
    const rows = [
      { excluded_by: "person", always_included: false },
      { excluded_by: null, always_included: true },
      { excluded_by: "no_include_rule", always_included: false },
    ]
    for (const row of rows) {
      for (const crossing of CROSSINGS) {
        const decided = changePersonDecision(readPersonDecision(row), crossingUpdate(crossing))
        expect(decided).toBe({ rules: null, always: "include", never: "exclude" }[crossing])
      }
    }
  })

  it.each([
    ["never", "rules", "leave"],
    ["never", "always", "leave"],
    ["rules", "always", "mayLeave"],
    ["rules", "rules", null],
    ["always", "rules", null],
  ] as const)(
    "may cost stock at mipOS when it becomes %s after %s: %s",
    (next, before, leaving) => {
      const item = {
        excluded: false,
        excluded_by: null,
        always_included: before === "always",
        known_to_mipos: true,
      }
      expect(leavingOf(item, next)).toBe(leaving)
      // Nothing of it is at mipOS.
      expect(leavingOf({ ...item, known_to_mipos: false }, next)).toBeNull()
      expect(leavingOf({ ...item, excluded: true, excluded_by: "miprule_1" }, next)).toBeNull()
    }
  )

  it("may cost the stock of several whatever was decided before, but for always", () => {
    expect(CROSSINGS.map((next) => LEAVING_OF_MANY[next])).toEqual(["mayLeave", null, "leave"])
  })

  it("is not said of one that has problems", () => {
    const problems = [{ code: "no_unit", message: "", hint: null }]
    expect(crossingStateOf({ excluded: false, problems: [] })).toBe("crosses")
    expect(crossingStateOf({ excluded: false, problems })).toBe("leftOut")
    expect(crossingStateOf({ excluded: true, problems })).toBe("staysOut")
  })

  it("has a reason when it does not", () => {
    expect(outReasonOf({ excluded: true, excluded_by: "person" })).toEqual({ by: "person" })
    expect(outReasonOf({ excluded: true, excluded_by: "no_include_rule" })).toEqual({
      by: "no_include_rule",
    })
    expect(outReasonOf({ excluded: true, excluded_by: "miprule_1" })).toEqual({
      by: "rule",
      ruleId: "miprule_1",
    })
    expect(outReasonOf({ excluded: false, excluded_by: null })).toBeNull()
  })
})

describe("an edit of several items", () => {
  it("changes nothing that was left as it is", () => {
    expect(bulkUpdate(NOTHING_YET)).toEqual({})
    expect(bulkUpdate({ ...NOTHING_YET, supplier_id: "", new_cost: "5" })).toEqual({})
  })

  it("sets what was chosen, and goes back to what is derived by null", () => {
    expect(
      bulkUpdate({
        consumption_unit_id: "mipunit_1",
        purchase_unit_id: DERIVED,
        supplier_id: KEEP,
        cost: "set",
        new_cost: " 12.50 ",
        crossing: "never",
      })
    ).toEqual({
      consumption_unit_id: "mipunit_1",
      purchase_unit_id: null,
      cost: "12.50",
      excluded: true,
    })
    expect(bulkUpdate({ ...NOTHING_YET, cost: DERIVED, crossing: "rules" })).toEqual({
      cost: null,
      excluded: false,
      always_included: false,
    })
  })
})

describe("a cost", () => {
  it("that the page takes, the API takes too", () => {
    const texts = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.stringMatching(/^\d{1,17}(\.\d{1,32})?$/),
      fc.constantFrom("12.50", "12,50", "-1", "1e3", " 1", "0", ".5", "5.")
    )
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = decimal.parseDecimal(text)
        const isTaken = parsed !== null && !decimal.isNegative(parsed)
        expect(isCost(text) && !isTaken).toBe(false)
      })
    )
    expect(["0", "12.50", "007", "0.001"].every(isCost)).toBe(true)
    expect(["", "12,50", "-1", "1e3", "$5", "1 000"].some(isCost)).toBe(false)
  })
})

describe("a file's changes", () => {
  it("stand together by line, in their order", () => {
    const change = (line: number, field: string) => ({
      line,
      inventory_item_id: `iitem_${line}`,
      name: `Item ${line}`,
      field,
      from: null,
      to: "x",
    })
    const lines = changesByLine([change(7, "cost"), change(2, "unit"), change(7, "supplier")])

    expect(lines.map(({ line, changes }) => [line, changes.map(({ field }) => field)])).toEqual([
      [7, ["cost", "supplier"]],
      [2, ["unit"]],
    ])
  })
})

describe("a change of the rules", () => {
  it.each([
    [{ leaving: 0, coming: 0, crossing: 5 }, "nothing"],
    [{ leaving: 2, coming: 0, crossing: 5 }, "leaving"],
    [{ leaving: 0, coming: 2, crossing: 5 }, "coming"],
    [{ leaving: 1, coming: 2, crossing: 5 }, "both"],
  ] as const)("%j means %s", (preview, consequence) => {
    expect(consequenceOf(preview)).toBe(consequence)
  })
})

describe("the sentences about a file", () => {
  const placeholders = (text: string) =>
    [...text.matchAll(/\{\{(\w+)/g)].map(([, name = ""]) => name)

  it("name nothing that the page does not hand over", () => {
    const handedOver = Object.keys(sentenceNames({}))
    const { codes, fileCodes } = en.mapping.import
    const named = [...Object.values(codes), ...Object.values(fileCodes)].flatMap(placeholders)

    expect(named.filter((name) => !handedOver.includes(name))).toEqual([])
  })

  it("name what the API says that they do", () => {
    const said = [
      findings.cellCount(2, 3),
      findings.noItem(),
      findings.unknownItem("iitem_1"),
      findings.itemNotCrossing("iitem_1"),
      findings.itemRepeated("Café", 4),
      findings.externalIdTooLong(500),
      findings.externalIdUnfit(),
      findings.externalIdKnown("Café", "cafe"),
      findings.externalIdTaken("Café", "Té", "cafe"),
      findings.externalIdRepeated("Café", "Té", 4, "cafe"),
      findings.unknownReference("unit", "caja"),
      findings.ambiguousReference("unit", "pieza"),
      findings.unknownReference("supplier", "nadie"),
      findings.ambiguousReference("supplier", "norte"),
      findings.invalidCost("mucho"),
      findings.invalidExcluded("quizás"),
    ]
    expect(said.map(({ code }) => code).sort()).toEqual(Object.keys(en.mapping.import.codes).sort())
    for (const { code, params } of said) {
      expect(placeholders(en.mapping.import.codes[code]).sort()).toEqual(Object.keys(params).sort())
    }
  })
})

describe("a refusal of the API", () => {
  const answer = (body: string, status = 400) =>
    toApiError(new Response(body, { status, statusText: "Bad Request" }))

  it("has its sentence, its code, and what that names", async () => {
    const error = await answer(
      JSON.stringify({ message: "No.", code: "unknown_column", params: { column: "x", odd: {} } })
    )
    expect(error).toMatchObject({
      message: "No.",
      status: 400,
      code: "unknown_column",
      params: { column: "x" },
    })
  })

  it.each(["", "<html>", "null", "[]", '{"message":7}'])(
    "is told even if it says %j",
    async (body) => {
      expect(await answer(body)).toMatchObject({
        message: "Bad Request",
        status: 400,
        code: null,
        params: {},
      })
    }
  )
})
