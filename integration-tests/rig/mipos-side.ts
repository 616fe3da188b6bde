import { setTimeout as wait } from "node:timers/promises"
import type { StockChange } from "../../simulator"
import { lastRequestId } from "../harness/outbound"
import { sumOf } from "./judge"
import type { RigStack } from "./stack"

/** A sale or a receipt at mipOS. */
export interface Sale {
  externalId: string
  /** Signed. */
  delta: string
  /** The simulator's latest request before it. */
  afterRequest: number
  at: number
  /** What its webhook says; empty until it was made. */
  body: string
}

export type SaleChange = Pick<StockChange, "store_id" | "external_id" | "movement_type"> & {
  quantity: string
}

/** What a mipOS waits for an answer to a webhook, and between its attempts. */
const ANSWER_TIMEOUT_MS = 10_000
const RETRY_MS = 500

/** Statuses after which the same delivery may succeed later. */
const mayRetry = (status: number): boolean => status >= 500 || status === 429

/**
 * Plays the people at mipOS: sells and receives, and tells Medusa until it says 204.
 */
export class MiposSide {
  readonly sales: Sale[] = []
  /** What no retry can mend; the rig fails for each. */
  readonly refusals: string[] = []
  /** How often each status came, and `none` for no answer. */
  readonly answers = new Map<string, number>()
  private readonly underWay = new Set<Promise<void>>()
  private givenUp = false

  constructor(private readonly stack: RigStack) {}

  /** The stock changes at once; its webhook leaves `webhookAfterMs` later, as it was made. */
  async sell(change: SaleChange, webhookAfterMs: number): Promise<void> {
    const { quantity, movement_type: type, external_id: externalId } = change
    const sale: Sale = {
      body: "",
      externalId,
      delta: type === 1 ? quantity : `-${quantity}`,
      afterRequest: lastRequestId(this.stack.simulator),
      at: Date.now(),
    }
    this.sales.push(sale)
    const changed = this.stack.simulator.changeStock({ ...change, deliver: false })
    const work = changed
      .then(async ({ webhook }) => {
        sale.body = JSON.stringify(webhook.body)
        await wait(webhookAfterMs)
        await this.deliver(sale.body, webhook.signature ?? "")
      })
      .catch((error: unknown) => void this.refusals.push(String(error)))
      .finally(() => void this.underWay.delete(work))
    this.underWay.add(work)
    await changed
  }

  /** Resolves when Medusa has taken every webhook. @throws Error when that takes too long. */
  async delivered(timeoutMs: number): Promise<void> {
    const over = AbortSignal.timeout(timeoutMs)
    while (this.underWay.size > 0) {
      const first = Promise.race(this.underWay)
      await Promise.race([first, wait(250)])
      if (over.aborted) {
        const left = this.underWay.size
        this.givenUp = true
        throw new Error(`${left} webhooks were not taken within ${timeoutMs} ms.`)
      }
    }
  }

  private async deliver(body: string, signature: string): Promise<void> {
    for (;;) {
      const status = await this.attempt(body, signature)
      if (status === 204 || this.givenUp) {
        return
      }
      if (status !== null && !mayRetry(status)) {
        this.refusals.push(`A webhook was answered with ${status}: ${body}`)
        return
      }
      await wait(RETRY_MS)
    }
  }

  private async attempt(body: string, signature: string): Promise<number | null> {
    const status = await this.post(body, signature)
    const name = String(status ?? "none")
    this.answers.set(name, (this.answers.get(name) ?? 0) + 1)
    return status
  }

  private async post(body: string, signature: string): Promise<number | null> {
    try {
      const answer = await fetch(this.stack.webhookUrl, {
        method: "POST",
        body,
        headers: { "Content-Type": "application/json", "X-Signature-Request": signature },
        signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
      })
      await answer.arrayBuffer()
      return answer.status
    } catch {
      return null
    }
  }
}

/** What the sales of an item moved that say the same as an earlier one, to the last digit. */
export const twinsOf = (sales: readonly Sale[], externalId: string): string =>
  sumOf(
    sales
      .filter((sale) => sale.externalId === externalId)
      .filter(({ body }, index, all) => all.findIndex((other) => other.body === body) < index)
      .map(({ delta }) => delta)
  )
