export { readWebhook, refuse, type GenuineWebhook, type WebhookRefusal } from "./read-webhook"
export { createRefusalCounter, type RefusalCounter } from "./refusal-counter"
