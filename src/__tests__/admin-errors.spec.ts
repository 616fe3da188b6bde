import fc from "fast-check"
import { ApiError } from "../admin/lib/api-error"
import { isCron } from "../admin/lib/cron"
import { errorWords } from "../admin/lib/error-words"
import { HINT_TEXTS } from "../modules/mipos/hints/hint-texts"
import { isSchedule } from "../modules/mipos/settings/schedule"

describe("errorWords", () => {
  const apiError = (message: string, code: string | null) => new ApiError(message, 400, code, {})

  it("goes by a code first", () => {
    const words = "The mipOS connection is switched off. Switch it on first."

    expect(errorWords(apiError(words, "connection_switched_off"))).toEqual({
      by: "code",
      code: "connection_switched_off",
      words,
    })
  })

  it("knows some sentences that have no code, or one that is new", () => {
    expect(errorWords(apiError("mipOS refused it.", "something_new"))).toEqual({
      by: "refusal",
      refusal: "refused",
    })
  })

  it("leaves other words as they are, but for the advice behind those of mipOS", () => {
    const words = "mipOS refused the call (409): You don't have this store available."
    const advice = HINT_TEXTS.store_not_available.do

    expect(errorWords(new Error("Something new."))).toEqual({
      by: "words",
      words: "Something new.",
      withoutAdvice: "Something new.",
    })
    expect(errorWords(new Error(`${words} ${advice}`))).toEqual({
      by: "words",
      words: `${words} ${advice}`,
      withoutAdvice: words,
    })
  })

  it.each(["Failed to fetch", "NetworkError when attempting to fetch resource.", "Load failed"])(
    "knows that nobody was reached by: %s",
    (message) => {
      expect(errorWords(new TypeError(message))).toEqual({ by: "unreached" })
    }
  )

  it("does not take a fault of ours for that", () => {
    expect(errorWords(new TypeError("x is undefined")).by).toBe("words")
  })
})

describe("isCron", () => {
  const number = fc.nat({ max: 70 }).map(String)
  const part = fc.oneof(
    fc.constant("*"),
    number,
    fc.tuple(number, number).map((range) => range.join("-")),
    fc.tuple(fc.constantFrom("*", "2-8"), fc.nat({ max: 9 })).map((step) => step.join("/"))
  )
  const list = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(","))

  const inPlace = (field: string, place: number): string => {
    const fields = ["*", "*", "*", "*", "*"]
    fields[place] = field
    return fields.join(" ")
  }

  it("says what the API says of one value, range or step in any field", () => {
    fc.assert(
      fc.property(part, fc.nat({ max: 4 }), (field, place) => {
        const text = inPlace(field, place)

        expect([text, isCron(text)]).toEqual([text, isSchedule(text)])
      }),
      { numRuns: 1_000 }
    )
  })

  it("refuses no list that the API takes", () => {
    fc.assert(
      fc.property(list, fc.nat({ max: 4 }), (field, place) => {
        const text = inPlace(field, place)

        expect(isCron(text) || !isSchedule(text)).toBe(true)
      }),
      { numRuns: 1_000 }
    )
  })

  it.each([
    "99 * * * *",
    "* * * *",
    "* * * * * *",
    "",
    "5-3 * * * *",
    "1,,2 * * * *",
    "*/0 * * * *",
  ])("refuses %j, as the API does", (text) => {
    expect(isCron(text)).toBe(false)
    expect(isSchedule(text)).toBe(false)
  })

  it.each(["0 3 * * *", " 0  3 * * * ", "0 0 * jan-mar mon", "0 0 L * *", "*/15 8-20 * * 1-5"])(
    "takes %j",
    (text) => {
      expect(isCron(text)).toBe(true)
      expect(isSchedule(text)).toBe(true)
    }
  )
})
