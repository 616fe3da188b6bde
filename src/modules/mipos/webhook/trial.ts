import { createHmac, randomBytes } from "node:crypto"
import { toWallClock } from "../settings/wall-clock"
import { buildSigningTexts, DEFAULT_SIGNATURE_FIELDS } from "../signature"
import type { ReceivedFields } from "./parse-body"
import { isTimeRefused, SIGNATURE_REFUSED, unknownItemRefused } from "./refusal-words"

/**
 * What the external ids begin with that a test of the webhook names. No item has one: Medusa's ids begin
 * otherwise, and nobody writes such a SKU.
 */
const PREFIX = "medusa-plugin-mipos-test-"

/** Whether a webhook is a test of the way to this store: nothing comes of it, and nobody needs to hear of it. */
export const isTrial = (externalId: string): boolean => externalId.startsWith(PREFIX)

/** A webhook to be sent to oneself. */
export interface Trial {
  externalId: string
  /** JSON */
  body: string
  /** The header X-Signature-Request. */
  signature: string
}

/** As whom mipOS would send it. */
export interface TrialSender {
  /** The URL as mipOS signs it. */
  url: string
  clientSecret: string
  signatureFields: readonly string[] | null
  timeZone: string
  posId: string | null
  inventorySystemId: string | null
}

/**
 * No store of anybody's. The signature covers it, so whoever gets a test to read has nothing in hand that
 * would move the stock of a real one.
 */
const NO_STORE = "medusa-plugin-mipos-test"

/**
 * A Type 3 webhook as mipOS would make and sign it, of an item that exists nowhere. Null when a field is to be
 * signed that mipOS' page does not know.
 */
export const createTrial = (sender: TrialSender, at: Date): Trial | null => {
  const externalId = `${PREFIX}${randomBytes(8).toString("hex")}`
  const now = toWallClock(at, sender.timeZone)
  const fields: Record<string, string> = {
    ...(sender.posId === null ? {} : { pos_id: sender.posId }),
    inventory_system_id: sender.inventorySystemId ?? NO_STORE,
    store_id: NO_STORE,
    external_id: externalId,
    quantity: "1",
    current_stock: "1",
    movement_type: "1",
    date: now,
    now,
  }
  const values: ReceivedFields = Object.fromEntries(
    Object.entries(fields).map(([name, text]) => [name, { text, isNumber: false }])
  )
  const [text] = buildSigningTexts({
    url: sender.url,
    values,
    fields: sender.signatureFields ?? DEFAULT_SIGNATURE_FIELDS,
  })
  return text === undefined
    ? null
    : {
        externalId,
        body: JSON.stringify(fields),
        signature: createHmac("sha256", sender.clientSecret).update(text, "utf8").digest("hex"),
      }
}

/**
 * What an answer says of the way to this store. Only our own route says in its words that it knows no such
 * item, after it has looked at signature and time: then all is well.
 *
 * @param body parsed JSON, or text; it may be anybody's.
 */
export const judgeAnswer = (
  { externalId }: Pick<Trial, "externalId">,
  status: number,
  body: unknown
): "ok" | "refused_signature" | "refused_time" | "wrong_answer" => {
  const message = messageIn(body)
  if (status === 404 && message === unknownItemRefused(externalId)) {
    return "ok"
  }
  if (status === 401 && message === SIGNATURE_REFUSED) {
    return "refused_signature"
  }
  if (status === 401 && message !== null && isTimeRefused(message)) {
    return "refused_time"
  }
  return "wrong_answer"
}

const messageIn = (body: unknown): string | null => {
  const message: unknown =
    typeof body === "object" && body !== null ? Reflect.get(body, "message") : null
  return typeof message === "string" ? message : null
}
