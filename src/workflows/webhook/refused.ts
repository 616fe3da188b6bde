import { refuse, type WebhookRefusal, type WebhookResult } from "../../modules/mipos/webhook"

/** A result that says no; see `refuse`. */
export const refused = (
  status: WebhookRefusal["status"],
  reason: string,
  message: string,
  detail: string
): WebhookResult => ({ outcome: "refused", refusal: refuse(status, reason, message, detail) })
