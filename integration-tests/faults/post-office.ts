import { setMaxListeners } from "node:events"
import { setTimeout as wait } from "node:timers/promises"
import type { WebhookOutcome } from "../../simulator"
import { postRaw } from "../harness/webhook-request"

/** The part of a webhook that has to be the same in every delivery. */
type Letter = Pick<WebhookOutcome, "body" | "signature">

const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 2_000

/**
 * Plays a mipOS that sends a webhook until it is answered with 204, which nobody documents: without it
 * a webhook that a dead store could not take is lost, and no store could know of it.
 */
export class PostOffice {
  private readonly waiting = new Set<Letter>()
  private readonly answers = new Map<string, number>()
  private readonly closing = new AbortController()

  /** @param url where the store takes webhooks. */
  constructor(private readonly url: string) {
    // Any number of webhooks may wait at once; that is no leak to warn of.
    setMaxListeners(0, this.closing.signal)
  }

  /** Sends it until it is taken. */
  send(letter: Letter): void {
    this.waiting.add(letter)
    void this.insist(letter)
  }

  /** How many webhooks have not been taken yet. */
  get waitingCount(): number {
    return this.waiting.size
  }

  /** What was answered instead of 204, and how often; for the report of a failure. */
  refusals(): string {
    return [...this.answers].map(([text, count]) => `${count} x ${text}`).join("; ")
  }

  close(): void {
    this.closing.abort()
  }

  private async insist(letter: Letter): Promise<void> {
    const headers = {
      "Content-Type": "application/json",
      "X-Signature-Request": letter.signature ?? "",
    }
    const { signal } = this.closing
    let pause = FIRST_PAUSE_MS
    while (!signal.aborted) {
      const answer = await postRaw(this.url, JSON.stringify(letter.body), headers).catch(() => null)
      if (answer?.status === 204) {
        this.waiting.delete(letter)
        return
      }
      if (answer) {
        const text = `${answer.status} ${answer.text.slice(0, 200)}`
        this.answers.set(text, (this.answers.get(text) ?? 0) + 1)
      }
      await wait(pause, undefined, { signal }).catch(() => undefined)
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    }
  }
}
