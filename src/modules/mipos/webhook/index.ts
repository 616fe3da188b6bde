export { readWebhook, refuse, type GenuineWebhook, type WebhookRefusal } from "./read-webhook"
export { createRefusalCounter, type RefusalCounter } from "./refusal-counter"
export { createSharing, type Sharing } from "./sharing"
export {
  createWebhookQueue,
  QueueFullError,
  webhooksAtOnce,
  type WebhookQueue,
} from "./webhook-queue"
export type { WebhookResult } from "./webhook-result"
