import type { Refusal } from "../database/refused-webhook-table"
import type { ActiveStoreLink } from "../database/store-link-table"
import { linkTarget } from "../engine/link-target"
import type { ConnectionSettings } from "../settings/connection-settings"
import { fromWallClock } from "../settings/wall-clock"
import { verifySignature } from "../signature"
import { checkFreshness } from "./freshness"
import { dedupeKey } from "./dedupe-key"
import { MalformedBodyError, parseBody, type ReceivedBody, type ReceivedFields } from "./parse-body"
import { SIGNATURE_REFUSED, timeRefused, unknownItemRefused } from "./refusal-words"
import { readStockUpdate, type StockUpdate } from "./stock-update"
import { isTrial } from "./trial"

/** A webhook that is genuine, fresh and well-formed, for a store that is linked. */
export interface GenuineWebhook {
  stockUpdate: StockUpdate
  /** The fields as they came, for the ledger, as far as it can hold them; numbers as written. */
  received: Record<string, string>
  storeLinkId: string
  /** By how much mipOS' clock was seen to be ahead of ours before. */
  clockAheadMs: number
  madeAt: Date
  occurredAt: Date
  dedupeKey: string
}

/** An error to answer with: the status, and a sentence for the person at the inventory system. */
export interface WebhookRefusal extends Refusal {
  status: 400 | 401 | 404 | 409 | 503
  /** When to send again without anybody having done anything. */
  retryAfterSeconds?: number
  /** The store has sent it to itself to see whether it arrives: nothing is wrong. */
  isTrial?: true
}

export const refuse = (
  status: WebhookRefusal["status"],
  reason: string,
  message: string,
  detail = ""
): WebhookRefusal => ({ status, reason, message, detail })

/**
 * Reads a Type 3 webhook, cheapest check first; nothing is believed before the signature holds.
 *
 * @param signature the header X-Signature-Request, if there was one.
 */
export const readWebhook = (
  received: { signature: string | undefined; body: Uint8Array },
  settings: ConnectionSettings | null,
  links: readonly ActiveStoreLink[],
  at: Date
): { webhook: GenuineWebhook } | { refusal: WebhookRefusal } => {
  if (!settings?.enabled) {
    return {
      refusal: refuse(
        503,
        "not_enabled",
        "The mipOS connection is switched off in Medusa. Switch it on under Settings > mipOS, and send again."
      ),
    }
  }
  let body: ReceivedBody
  try {
    body = parseBody(received.body)
  } catch (error) {
    if (error instanceof MalformedBodyError) {
      return { refusal: refuse(400, "malformed", error.message) }
    }
    throw error
  }
  const { fields } = body
  if (!isGenuine(received.signature, fields, settings)) {
    return {
      refusal: refuse(401, "bad_signature", SIGNATURE_REFUSED),
    }
  }
  const read = readStockUpdate(fields)
  if ("message" in read) {
    return { refusal: refuse(400, "malformed", read.message) }
  }
  const { stockUpdate } = read
  const madeAt = fromWallClock(stockUpdate.now, settings.timeZone, at)
  const occurredAt =
    stockUpdate.date === stockUpdate.now
      ? madeAt
      : fromWallClock(stockUpdate.date, settings.timeZone, at)
  if (!madeAt || !occurredAt) {
    return {
      refusal: refuse(
        400,
        "malformed",
        "now or date is not a moment between the years 1970 and 9998."
      ),
    }
  }
  const staleness = checkFreshness(madeAt, at, settings.webhookToleranceSeconds)
  if (staleness) {
    const off = `${Math.abs(staleness.minutesOff)} minutes ${staleness.minutesOff < 0 ? "old" : "ahead"}`
    return {
      refusal: refuse(
        401,
        "not_fresh",
        timeRefused(stockUpdate.now, off, settings.timeZone),
        staleness.zoneOffsetMinutes === null ? "" : String(staleness.zoneOffsetMinutes)
      ),
    }
  }
  if (isTrial(stockUpdate.externalId)) {
    const { externalId } = stockUpdate
    return {
      refusal: {
        ...refuse(404, "unknown_item", unknownItemRefused(externalId), externalId),
        isTrial: true,
      },
    }
  }
  const link = links.find(
    (candidate) =>
      candidate.posStoreId === stockUpdate.storeId &&
      linkTarget(candidate, settings)?.inventorySystemId === stockUpdate.inventorySystemId
  )
  if (!link) {
    return {
      refusal: refuse(
        404,
        "unknown_store",
        `Medusa knows no store ${stockUpdate.storeId} of the inventory system ${stockUpdate.inventorySystemId}. Link it under Settings > mipOS.`,
        stockUpdate.storeId
      ),
    }
  }
  if (!link.enabled) {
    return {
      refusal: refuse(
        503,
        "link_not_enabled",
        `The link to store ${stockUpdate.storeId} is switched off in Medusa. Switch it on under Settings > mipOS, and send again.`,
        stockUpdate.storeId
      ),
    }
  }
  return {
    webhook: {
      stockUpdate,
      received: Object.fromEntries(
        Object.entries(fields)
          .filter(([name, value]) => isStorable(name) && isStorable(value.text))
          .map(([name, value]) => [name, value.text])
      ),
      storeLinkId: link.id,
      clockAheadMs: link.clockAheadMs,
      madeAt,
      occurredAt,
      dedupeKey: dedupeKey(body, stockUpdate),
    },
  }
}

/** PostgreSQL refuses text with a NUL or half a surrogate pair; a field that we ask for has neither. */
const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes("\0")

const isGenuine = (
  signature: string | undefined,
  fields: ReceivedFields,
  settings: ConnectionSettings
): boolean =>
  settings.clientSecret !== null &&
  settings.signedWebhookUrl !== null &&
  verifySignature({
    header: signature,
    secret: settings.clientSecret,
    url: settings.signedWebhookUrl,
    values: fields,
    ...(settings.webhookSignatureFields ? { fields: settings.webhookSignatureFields } : {}),
  })
