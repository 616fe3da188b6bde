import fc from "fast-check"
import type { HttpAnswer } from "../answer"
import { classifyAnswer } from "../classify-answer"
import {
  MiposAmbiguousError,
  MiposError,
  MiposNotSentError,
  MiposRateLimitedError,
  MiposRejectedError,
  MiposUnauthorizedError,
} from "../errors"

const NOW = Date.UTC(2026, 0, 1, 12, 0, 0)
const now = () => NOW
const answer = (
  status: number,
  body: unknown = null,
  headers: Record<string, string> = {}
): HttpAnswer => ({ status, body, headers })

describe("classifyAnswer", () => {
  it.each([200, 201, 202, 204, 299])("%i is no error", (status) => {
    expect(classifyAnswer(answer(status, { message: ["odd"] }), now)).toBeNull()
  })

  it("401 is unauthorized, no verdict on what was sent", () => {
    const error = classifyAnswer(answer(401, "Unauthorized."), now)
    expect(error).toBeInstanceOf(MiposUnauthorizedError)
    expect(error?.toJSON()).toEqual({
      name: "MiposUnauthorizedError",
      kind: "unauthorized",
      code: "mipos_unauthorized",
      message: "mipOS does not accept the credentials of this connection: Unauthorized.",
      retryable: false,
      ambiguous: false,
      rejected: false,
      status: 401,
      messages: ["Unauthorized."],
    })
  })

  it.each([
    300, 301, 302, 304, 307, 308, 400, 403, 404, 405, 409, 410, 413, 415, 418, 422, 425, 451,
  ])("%i is rejected", (status) => {
    const error = classifyAnswer(answer(status), now)
    expect(error).toBeInstanceOf(MiposRejectedError)
    expect(error).toMatchObject({ status, retryable: false, ambiguous: false, rejected: true })
  })

  it.each([100, 199, 408, 500, 501, 502, 503, 504, 520, 599, 600, 999, 0])(
    "%i is ambiguous",
    (status) => {
      const error = classifyAnswer(answer(status), now)
      expect(error).toBeInstanceOf(MiposAmbiguousError)
      expect(error).toMatchObject({ status, retryable: false, ambiguous: true, rejected: false })
    }
  )

  it.each([
    ["seconds", "120", 120_000],
    ["no seconds", "0", 0],
    ["parts of a second", "1.5", 1_500],
    ["a date", "Thu, 01 Jan 2026 12:00:30 GMT", 30_000],
    ["a date in an old form", "Thursday, 01-Jan-26 12:00:30 GMT", 30_000],
    ["a date in the past", "Thu, 01 Jan 2026 11:00:00 GMT", 0],
    ["far too long", "999999999999999999999", 86_400_000],
    ["a date far away", "Fri, 01 Jan 2038 12:00:00 GMT", 86_400_000],
    ["nothing", undefined, undefined],
    ["an empty text", "", undefined],
    ["something else", "soon", undefined],
    ["less than nothing", "-5", undefined],
  ])("429 and 503 read a Retry-After of %s", (_name, header, retryAfterMs) => {
    const headers: Record<string, string> = header === undefined ? {} : { "retry-after": header }
    const limited = classifyAnswer(answer(429, null, headers), now)
    expect(limited).toBeInstanceOf(MiposRateLimitedError)
    expect(limited).toMatchObject({
      status: 429,
      retryable: true,
      ambiguous: false,
      rejected: false,
      retryAfterMs,
    })

    const unavailable = classifyAnswer(answer(503, null, headers), now)
    if (retryAfterMs === undefined) {
      expect(unavailable).toBeInstanceOf(MiposAmbiguousError)
    } else {
      expect(unavailable).toBeInstanceOf(MiposNotSentError)
      expect(unavailable).toMatchObject({ status: 503, retryable: true, retryAfterMs })
      expect(unavailable?.toJSON()).toMatchObject({ retryAfterMs })
    }
  })

  it("never lets Retry-After alone excuse another 5xx", () => {
    const error = classifyAnswer(answer(500, null, { "retry-after": "5" }), now)
    expect(error).toBeInstanceOf(MiposAmbiguousError)
  })

  it.each([
    ["a list", { message: ["One.", "Two."], data: null }, ["One.", "Two."]],
    ["a text", { message: "One.", data: null }, ["One."]],
    ["lists in lists", { message: [["One."], { a: "Two." }] }, ["One.", "Two."]],
    ["a bare list", ["One.", "Two."], ["One.", "Two."]],
    ["a JSON string", "One.", ["One."]],
    ["the same twice", { message: ["One.", "One."] }, ["One."]],
    ["a web page", "<html><body>500</body></html>", []],
    ["a very long text", "x".repeat(501), []],
    ["an empty list", { message: [] }, []],
    ["empty texts", { message: ["", "  "] }, []],
    ["nothing", null, []],
    ["a number", 5, []],
  ])("a 409 speaks as %s", (_name, body, messages) => {
    expect(classifyAnswer(answer(409, body), now)).toMatchObject({ messages, fields: {} })
  })

  it("a 422 speaks by field, and of all of them in the message list", () => {
    const error = classifyAnswer(
      answer(422, {
        items: ["The items field is required."],
        inventory_system_id: ["It is required.", "It must be a string."],
      }),
      now
    )
    expect(error).toMatchObject({
      status: 422,
      messages: ["The items field is required.", "It is required.", "It must be a string."],
      fields: {
        items: ["The items field is required."],
        inventory_system_id: ["It is required.", "It must be a string."],
      },
    })
    expect(error?.message).toBe(
      "mipOS refused the call (422): The items field is required. It is required. It must be a string."
    )
  })

  it("a 422 in Laravel's own form speaks alike", () => {
    const errors = { "items.0.cost": ["It must be a string."] }
    const body = { message: "The given data was invalid.", errors }
    expect(classifyAnswer(answer(422, body), now)).toMatchObject({
      messages: ["The given data was invalid.", "It must be a string."],
      fields: errors,
    })
  })

  it("keeps every message but not in one endless line", () => {
    const message = Array.from({ length: 300 }, (_, index) => `Message number ${index}.`)
    const error = classifyAnswer(answer(409, { message }), now)
    expect(error).toMatchObject({ messages: message })
    expect(error?.message.length).toBeLessThan(600)
  })

  it("takes any answer and says one thing of it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999 }),
        fc.jsonValue(),
        fc.option(fc.string(), { nil: undefined }),
        (status, body, retryAfter) => {
          const headers: Record<string, string> =
            retryAfter === undefined ? {} : { "retry-after": retryAfter }
          const error = classifyAnswer(answer(status, body, headers), now)
          if (status >= 200 && status < 300) {
            expect(error).toBeNull()
            return
          }
          expect(error).toBeInstanceOf(MiposError)
          const verdicts = [error?.retryable, error?.ambiguous, error?.rejected]
          expect(verdicts.filter(Boolean)).toHaveLength(status === 401 ? 0 : 1)
          expect(JSON.parse(JSON.stringify(error))).toMatchObject({ status, code: error?.code })
        }
      ),
      { numRuns: 500 }
    )
  })
})
