import { setTimeout as wait } from "node:timers/promises"
import type BigNumber from "bignumber.js"
import type { FaultEngine } from "../faults/fault-engine"
import type { SimulatorStore } from "../fixture"
import type { Settings } from "../options"
import type { MovementType } from "../state/stock-room"
import type { World } from "../state/world"
import { formatDate } from "../text/date-text"
import type { Delivery, WebhookOutcome } from "./delivery"
import { postWebhook, type PostedAnswer } from "./post-webhook"
import { sign } from "./signature"
import { idAsSent, type WebhookBody } from "./webhook-body"
import { webhookAddress } from "./webhook-url"

/** A change of stock to tell the POS about; `stock` is what it came to. */
export interface StockMovement {
  store: SimulatorStore
  externalId: string
  movementType: MovementType
  quantity: BigNumber
  stock: BigNumber
  /** `YYYY-MM-DD HH:mm:ss`; both default to this moment in the simulator's time zone. */
  date?: string
  now?: string
}

interface Signed {
  storeId: string
  url: string
  address: string
  body: WebhookBody
  signature: string
}

interface Held {
  webhook: Signed
  duplicates: number
}

const DELIVERIES_KEPT = 10_000

/** Signs and delivers Type 3 webhooks, with the faults that concern them. */
export class WebhookSender {
  private readonly kept: Delivery[] = []
  private readonly underWay = new Set<Promise<unknown>>()
  private held: Held[] = []
  private lastId = 0
  private stop = new AbortController()

  constructor(
    private readonly world: World,
    private readonly faults: FaultEngine,
    private readonly settings: Settings
  ) {}

  /** Delivers one webhook and tells what came back; never throws. */
  send(movement: StockMovement): Promise<WebhookOutcome> {
    return this.track(this.deliver(movement))
  }

  /** What the webhook would be, without delivering it. */
  preview(movement: StockMovement, error: string): WebhookOutcome {
    const body = this.bodyOf(movement)
    const signed = this.signed(movement, body)
    return {
      delivered: false,
      url: signed?.url ?? null,
      body,
      signature: signed?.signature ?? null,
      status: null,
      response_body: null,
      error,
    }
  }

  deliveries(): Delivery[] {
    return [...this.kept]
  }

  /** Delivers what a `reorder` fault still holds back; returns how many. */
  async releaseHeld(): Promise<number> {
    return this.track(this.deliverHeld())
  }

  /** Resolves when no webhook is under way; held ones do not count. */
  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay)
  }

  /** Gives up what is under way or held and forgets what was delivered. */
  reset(): void {
    this.stop.abort()
    this.stop = new AbortController()
    this.held = []
    this.kept.length = 0
  }

  private async deliver(movement: StockMovement): Promise<WebhookOutcome> {
    const body = this.bodyOf(movement)
    const signed = this.signed(movement, body)
    if (!signed) return this.preview(movement, "No webhook of type 3 is registered.")
    const { signal } = this.stop
    const effects = this.faults.forDelivery(signed.storeId, body.external_id)
    if (effects.delayMs > 0) {
      await wait(effects.delayMs, undefined, { signal }).catch(() => undefined)
    }
    if (effects.reorder && this.held.length === 0 && !signal.aborted) {
      this.held.push({ webhook: signed, duplicates: effects.duplicates })
      return this.preview(
        { ...movement, date: body.date, now: body.now },
        "Held by a reorder fault."
      )
    }
    const outcome = await this.post(signed, effects.duplicates, signal)
    if (!signal.aborted) await this.deliverHeld()
    return outcome
  }

  private async deliverHeld(): Promise<number> {
    const held = this.held
    this.held = []
    for (const { webhook, duplicates } of held) {
      await this.post(webhook, duplicates, this.stop.signal)
    }
    return held.length
  }

  private async post(
    webhook: Signed,
    duplicates: number,
    stop: AbortSignal
  ): Promise<WebhookOutcome> {
    const first = await this.attempt(webhook, stop)
    const repeated: PostedAnswer[] = []
    for (let count = 0; count < duplicates; count += 1) {
      repeated.push(await this.attempt(webhook, stop))
    }
    return {
      delivered: first.status === 204,
      url: webhook.url,
      body: webhook.body,
      signature: webhook.signature,
      ...first,
      ...(repeated.length > 0 ? { duplicates: repeated } : {}),
    }
  }

  private async attempt(webhook: Signed, stop: AbortSignal): Promise<PostedAnswer> {
    const at = this.settings.now().toISOString()
    const answer = await postWebhook(
      webhook.address,
      JSON.stringify(webhook.body),
      webhook.signature,
      this.settings.webhookTimeoutMs,
      stop
    )
    // After a reset the journal of deliveries starts empty, whatever was still on its way.
    if (!stop.aborted) this.keep(webhook, at, answer)
    return answer
  }

  private keep(webhook: Signed, at: string, answer: PostedAnswer): void {
    const { storeId, url, body, signature } = webhook
    this.kept.push({ id: ++this.lastId, at, store_id: storeId, url, body, signature, ...answer })
    if (this.kept.length > DELIVERIES_KEPT) this.kept.shift()
  }

  private bodyOf(movement: StockMovement): WebhookBody {
    const { store } = movement
    const moment = formatDate(this.settings.now(), this.settings.timeZone)
    return {
      pos_id: this.world.account(store.client_id)?.pos_id ?? "",
      inventory_system_id: store.inventory_system_id ?? "",
      current_stock: movement.stock.toFixed(),
      quantity: movement.quantity.toFixed(),
      date: movement.date ?? moment,
      movement_type: movement.movementType,
      external_id: movement.externalId,
      now: movement.now ?? moment,
      store_id: idAsSent(store.pos_store_id),
    }
  }

  private signed({ store }: StockMovement, body: WebhookBody): Signed | undefined {
    const account = this.world.account(store.client_id)
    const url = this.world.webhooks.get(store.client_id)
    const address = url === undefined ? undefined : webhookAddress(url)
    if (!account || url === undefined || address === undefined) return undefined
    const { inventory_system_id, store_id, now } = body
    const fields = { url, inventory_system_id, store_id, now }
    const signature = sign(fields, account.client_secret, this.settings.signatureStyle)
    return { storeId: store.store_id, url, address, body, signature }
  }

  private track<Result>(work: Promise<Result>): Promise<Result> {
    this.underWay.add(work)
    const done = (): void => void this.underWay.delete(work)
    work.then(done, done)
    return work
  }
}
