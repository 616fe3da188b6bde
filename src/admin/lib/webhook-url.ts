import { backendUrl } from "./client"

const WEBHOOK_PATH = "/hooks/mipos/stock-update"

/** Where mipOS most likely reaches this store: the origin of the API that the admin talks to. */
export const suggestedWebhookUrl = () =>
  new URL(WEBHOOK_PATH, new URL(backendUrl || "/", window.location.origin)).toString()
