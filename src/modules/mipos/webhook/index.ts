export { readWebhook, refuse, type GenuineWebhook, type WebhookRefusal } from "./read-webhook"
