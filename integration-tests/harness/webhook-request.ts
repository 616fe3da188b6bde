import BigNumber from "bignumber.js"
import { createHmac } from "node:crypto"
import { Agent, request, type OutgoingHttpHeaders } from "node:http"
import { DEFAULT_ACCOUNT } from "../../simulator"
import type { PositionResponse } from "../../src/types/admin-api"
import { TIME_ZONE, type ConnectedStore } from "./connected-store"

/**
 * Webhooks as a program that shares no code with the plugin or the simulator makes them: the signed
 * text is put together by hand, and the bytes go out over plain HTTP, so that a test can be wrong in
 * any way that a stranger can.
 */

export interface Answer {
  status: number
  text: string
}

/** The nine fields of the vendor's page, in any type that a test wants to try. */
export type WebhookBody = Record<string, unknown>

const agent = new Agent({ keepAlive: true, maxSockets: 20 })

/**
 * Posts exactly these bytes with exactly these headers; any status is an answer. A connection that the
 * store closed at rest, just as it was to be used again, says nothing of the store: then a new one is.
 */
export const postRaw = (
  url: string,
  body: string | Buffer,
  headers: OutgoingHttpHeaders
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body, "utf8")
    const outgoing = request(
      url,
      { method: "POST", agent, headers: { ...headers, "Content-Length": bytes.length } },
      (response) => {
        const chunks: Buffer[] = []
        response.on("data", (chunk: Buffer) => chunks.push(chunk))
        response.on("error", reject)
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(chunks).toString("utf8"),
          })
        )
      }
    )
    outgoing.on("error", (error: NodeJS.ErrnoException) => {
      if (outgoing.reusedSocket && error.code === "ECONNRESET") {
        resolve(postRaw(url, body, headers))
      } else {
        reject(error)
      }
    })
    outgoing.end(bytes)
  })

/** Lower-case hexadecimal HMAC-SHA256. */
export const hmac = (text: string, secret: string = DEFAULT_ACCOUNT.client_secret): string =>
  createHmac("sha256", secret).update(text, "utf8").digest("hex")

/** The signature of a body, over the text in its simplest print: compact, nothing escaped. */
export const signatureFor = (url: string, body: WebhookBody): string =>
  hmac(
    `{"url":${JSON.stringify(url)},"inventory_system_id":${JSON.stringify(body["inventory_system_id"])},` +
      `"store_id":${JSON.stringify(body["store_id"])},"now":${JSON.stringify(body["now"])}}`
  )

/** `YYYY-MM-DD HH:mm:ss` on the wall clock of the connection's zone, or of another. */
export const wallClock = (at: Date = new Date(), timeZone: string = TIME_ZONE): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(at)

/** A webhook of the first shop that adds 1 to a position, and states the stock that this makes. */
export const webhookFor = (position: PositionResponse, changed: WebhookBody = {}): WebhookBody => {
  const now = wallClock()
  return {
    pos_id: DEFAULT_ACCOUNT.pos_id,
    inventory_system_id: DEFAULT_ACCOUNT.inventory_system_id,
    current_stock: new BigNumber(position.agreed_stock ?? "0").plus(1).toFixed(),
    quantity: "1",
    date: now,
    movement_type: 1,
    external_id: position.external_id,
    now,
    store_id: 1,
    ...changed,
  }
}

/** Signs a body for the URL as it was registered, and posts it. */
export const send = (
  connected: ConnectedStore,
  body: WebhookBody,
  signature?: string
): Promise<Answer> => {
  const url = registeredUrl(connected)
  return postRaw(connected.store.webhookUrl, JSON.stringify(body), {
    "Content-Type": "application/json",
    "X-Signature-Request": signature ?? signatureFor(url, body),
  })
}

/** The URL that mipOS signs: the one the plugin registered with it. */
export const registeredUrl = (connected: ConnectedStore): string => {
  const url = connected.simulator.webhooks()[0]?.url
  if (url === undefined) {
    throw new Error("No webhook is registered with the simulator.")
  }
  return url
}

/** The `message` of an error's body; fails unless the body is such an object. */
export const messageOf = (answer: Answer): string => {
  let body: unknown
  try {
    body = JSON.parse(answer.text)
  } catch {
    throw new Error(`${answer.status} with a body that is no JSON: ${answer.text.slice(0, 200)}`)
  }
  const message: unknown =
    typeof body === "object" && body !== null ? Reflect.get(body, "message") : undefined
  if (typeof message !== "string" || message.trim() === "") {
    throw new Error(`${answer.status} without a message: ${answer.text.slice(0, 200)}`)
  }
  return message
}

export interface Stock {
  /** Medusa's stocked quantity. */
  level: string
  /** What both sides agreed on. */
  agreed: string
}

/** Both numbers of one position as PostgreSQL has them; plain decimals. */
export const readStock = async (connected: ConnectedStore, positionId: string): Promise<Stock> => {
  const [row] = await connected.database.query<Stock>(
    `SELECT level.raw_stocked_quantity->>'value' AS level, position.agreed_stock AS agreed
     FROM mipos_position AS position
     JOIN inventory_level AS level ON level.inventory_item_id = position.inventory_item_id
       AND level.location_id = position.stock_location_id AND level.deleted_at IS NULL
     WHERE position.id = $1`,
    [positionId]
  )
  if (!row) {
    throw new Error(`Position ${positionId} has no level.`)
  }
  return { level: plain(row.level), agreed: plain(row.agreed) }
}

/** Everything that a webhook without effect must leave as it is: all stock, and the ledger. */
export const readEverything = async (connected: ConnectedStore): Promise<unknown> => {
  const rows = await connected.database.query(
    `SELECT
       (SELECT md5(string_agg(id || ' ' || (raw_stocked_quantity->>'value') || ' ' ||
         stocked_quantity, ',' ORDER BY id)) FROM inventory_level) AS levels,
       (SELECT sum(stocked_quantity) FROM inventory_level) AS stocked,
       (SELECT md5(string_agg(id || ' ' || agreed_stock, ',' ORDER BY id)) FROM mipos_position)
         AS positions,
       (SELECT sum(agreed_stock) FROM mipos_position) AS agreed,
       (SELECT count(*) FROM mipos_position WHERE drift_suspected_at IS NOT NULL) AS drifts,
       (SELECT count(*) FROM mipos_movement) AS movements`
  )
  return rows[0]
}

/** Sums without a float in between. */
export const plus = (left: string, right: string | number): string =>
  new BigNumber(left).plus(right).toFixed()

const plain = (value: string): string => new BigNumber(value).toFixed()

/** Hands out positions of one shop, each only once, so that no test depends on another's. */
export const positionPool = (
  connected: ConnectedStore,
  link = 0
): (() => Promise<PositionResponse>) => {
  let left: PositionResponse[] | undefined
  return async () => {
    left ??= (await connected.positions(link)).filter(
      (position) => position.state === "idle" && Number(position.agreed_stock ?? 0) >= 10
    )
    const next = left.shift()
    if (!next) {
      throw new Error("There is no unused position left.")
    }
    return next
  }
}
