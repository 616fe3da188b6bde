import type { WebhookBody } from "./webhook-body"
import type { PostedAnswer } from "./post-webhook"

/** One attempt to hand a webhook over, as the control endpoints show it. */
export interface Delivery {
  id: number
  /** ISO 8601, when the attempt began. */
  at: string
  store_id: string
  url: string
  body: WebhookBody
  signature: string
  status: number | null
  response_body: string | null
  error?: string
}

/** What became of one webhook. Delivered means answered with 204, as the vendor's page asks. */
export interface WebhookOutcome {
  delivered: boolean
  /** As registered; null when nothing is registered. */
  url: string | null
  body: WebhookBody
  signature: string | null
  status: number | null
  response_body: string | null
  error?: string
  /** The answers to the extra deliveries of a `duplicate` fault. */
  duplicates?: PostedAnswer[]
}
