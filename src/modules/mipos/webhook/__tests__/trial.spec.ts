import { toWallClock } from "../../settings/wall-clock"
import { verifySignature } from "../../signature"
import { parseBody } from "../parse-body"
import { SIGNATURE_REFUSED, timeRefused, unknownItemRefused } from "../refusal-words"
import { readStockUpdate } from "../stock-update"
import { createTrial, isTrial, judgeAnswer, type Trial, type TrialSender } from "../trial"

const AT = new Date("2026-11-28T09:00:00Z")
const SENDER: TrialSender = {
  url: "https://shop.example/hooks/mipos/stock-update",
  clientSecret: "secret of the account",
  signatureFields: null,
  timeZone: "America/Mexico_City",
  posId: "7",
  inventorySystemId: "31",
}

const trialOf = (over: Partial<TrialSender> = {}): Trial => {
  const trial = createTrial({ ...SENDER, ...over }, AT)
  if (!trial) throw new Error("There is no trial.")
  return trial
}

describe("a test of the webhook", () => {
  it.each([null, ["url", "external_id", "now"], ["now"]])(
    "is a webhook as mipOS would make and sign it, by the fields %j",
    (signatureFields) => {
      const trial = trialOf({ signatureFields })
      const { fields } = parseBody(Buffer.from(trial.body))
      expect(
        verifySignature({
          header: trial.signature,
          secret: SENDER.clientSecret,
          url: SENDER.url,
          values: fields,
          ...(signatureFields ? { fields: signatureFields } : {}),
        })
      ).toBe(true)
      expect(readStockUpdate(fields)).toMatchObject({
        stockUpdate: {
          externalId: trial.externalId,
          now: toWallClock(AT, "America/Mexico_City"),
        },
      })
    }
  )

  it("is of an item that nobody has, another one each time, and of no real store", () => {
    const [first, second] = [trialOf(), trialOf()]
    expect(first.externalId).not.toBe(second.externalId)
    expect(isTrial(first.externalId)).toBe(true)
    expect(isTrial("iitem_01")).toBe(false)
    const { fields } = parseBody(Buffer.from(first.body))
    expect(fields["store_id"]?.text).toBe("medusa-plugin-mipos-test")
  })

  it("cannot be signed by a field that no webhook has", () => {
    expect(createTrial({ ...SENDER, signatureFields: ["now", "colour"] }, AT)).toBeNull()
  })

  it("is judged by our own words only", () => {
    const trial = trialOf()
    const message = (text: string): unknown => ({ message: text })
    expect(judgeAnswer(trial, 404, message(unknownItemRefused(trial.externalId)))).toBe("ok")
    expect(judgeAnswer(trial, 401, message(SIGNATURE_REFUSED))).toBe("refused_signature")
    expect(judgeAnswer(trial, 401, message(timeRefused("now", "60 minutes old", "UTC")))).toBe(
      "refused_time"
    )
    for (const [status, body] of [
      [404, message(unknownItemRefused("another"))],
      [200, message(unknownItemRefused(trial.externalId))],
      [404, "<html>Not found</html>"],
      [401, message("Log in first.")],
      [204, null],
      [503, message("Come again.")],
      [301, ""],
    ] as const) {
      expect(judgeAnswer(trial, status, body)).toBe("wrong_answer")
    }
  })
})
