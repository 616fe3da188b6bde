import type { WebhookRefusal } from "./read-webhook"

/** What became of a webhook. */
export type WebhookResult =
  { outcome: "applied" | "echo" | "duplicate" } | { outcome: "refused"; refusal: WebhookRefusal }
