import type { HttpAnswer, MiposAnswer } from "./answer"
import { classifyAnswer } from "./classify-answer"
import { MiposNotSentError, MiposRejectedError } from "./errors"
import type { StockUpdateRequest, SyncRequest, WebhookRequest } from "./payloads"
import type { TokenManager } from "./token-manager"
import type { Transport } from "./transport"
import { withoutSecrets } from "./without-secrets"

/**
 * The mipOS inventory API as a POS speaks it. Every call resolves with a 2xx answer or throws a
 * `MiposError`; nothing is sent twice except after a 401, which applied nothing.
 */
export interface MiposClient {
  /**
   * Upserts items with their absolute stock, and the units and suppliers they name.
   *
   * @param storeId the store's id in mipOS (not in the POS)
   * @param sendBefore not sent any more when this has come (`MiposNotSentError`): getting a token may
   *   take longer than whoever holds the items may hold them
   */
  sync(storeId: string, request: SyncRequest, sendBefore?: Date): Promise<MiposAnswer>
  /**
   * Sends one movement of one item.
   *
   * @param storeId the store's id in mipOS (not in the POS)
   * @param sendBefore as for `sync`
   */
  updateStock(storeId: string, request: StockUpdateRequest, sendBefore?: Date): Promise<MiposAnswer>
  /** Creates or updates the URL to which mipOS delivers the Type 3 webhook. */
  manageWebhook(request: WebhookRequest): Promise<MiposAnswer>
  /**
   * Asks for a token, which says whether mipOS accepts the credentials now. A fixed token cannot be
   * tried without a call that does something: for it this only succeeds.
   */
  testCredentials(): Promise<void>
}

export interface MiposClientOptions {
  transport: Transport
  tokens: TokenManager
  /** The clock, milliseconds since 1970; the system's by default. */
  now?: () => number
}

/** A client on top of a transport and a token manager; it holds no state of its own. */
export function createMiposClient(options: MiposClientOptions): MiposClient {
  const { transport, tokens, now = Date.now } = options

  /** Written down at once: what it was made of is not kept while an answer is waited for. */
  function post(path: string, body: unknown, sendBefore?: Date): Promise<MiposAnswer> {
    return postJson(path, Buffer.from(JSON.stringify(body)), sendBefore)
  }

  async function postJson(path: string, body: Buffer, sendBefore?: Date): Promise<MiposAnswer> {
    const token = await tokens.getToken()
    const first = await send(path, body, token, sendBefore)
    const answer =
      first.status === 401
        ? await send(path, body, await tokens.replaceToken(token), sendBefore)
        : first
    const error = classifyAnswer(answer, now)
    if (error !== null) {
      throw error
    }
    return { status: answer.status, body: answer.body }
  }

  async function send(
    path: string,
    body: Buffer,
    token: string,
    sendBefore: Date | undefined
  ): Promise<HttpAnswer> {
    if (sendBefore !== undefined && now() >= sendBefore.getTime()) {
      throw new MiposNotSentError({ message: "mipOS gave a token too late for this call" })
    }
    const answer = await transport.send({
      method: "POST",
      path,
      headers: { Authorization: `Bearer ${token}` },
      body,
    })
    return { ...answer, body: withoutSecrets(answer.body, [token]) }
  }

  return {
    sync: async (storeId, request, sendBefore) =>
      post(`${storePath(storeId)}/system/sync`, request, sendBefore),
    updateStock: async (storeId, request, sendBefore) =>
      post(`${storePath(storeId)}/system/stock/update`, request, sendBefore),
    manageWebhook: async (request) => post("/api/v1/inventory/pos/webhook/manage", request),
    testCredentials: () => tokens.checkCredentials(),
  }
}

/**
 * @throws MiposRejectedError without a status: an id that is empty, or that a URL parser would
 *   resolve ("..") or cannot hold, would send the call to another path
 */
function storePath(storeId: string): string {
  if (storeId.trim() === "" || storeId === "." || storeId === ".." || !storeId.isWellFormed()) {
    throw new MiposRejectedError({
      messages: ["The store link has no store id that mipOS could know."],
    })
  }
  return `/api/v1/inventory/pos/store/${encodeURIComponent(storeId)}`
}
