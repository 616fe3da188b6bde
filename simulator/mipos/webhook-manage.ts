import { webhookAddress } from "../webhooks/webhook-url"
import { conflict, ok, type Answer } from "./answer"
import type { AuthenticatedCall } from "./call"
import { FieldErrors } from "./field-errors"

const POS_TYPE = "3"
const INVENTORY_SYSTEM_TYPES = ["1", "2"]

/**
 * `POST /api/v1/inventory/pos/webhook/manage`: creates or replaces the webhook URL of the account.
 *
 * The page has two texts for a wrong type and does not say which is when. Here, a type mipOS has
 * but not for a POS ("1", "2") is answered 409 "Invalid type.", any other one 422, the number 3 too.
 */
export function manageWebhook(call: AuthenticatedCall): Answer {
  const fields = new FieldErrors(call.body)
  const type = fields.required("type")
  const url = fields.requiredText("url")
  const isInventorySystemType = typeof type === "string" && INVENTORY_SYSTEM_TYPES.includes(type)
  if (type !== undefined && type !== POS_TYPE && !isInventorySystemType) {
    fields.add("type", "The selected type is invalid.")
  }
  if (url !== "" && webhookAddress(url) === undefined) {
    fields.add("url", "The url format is invalid.")
  }
  const invalid = fields.answer()
  if (invalid) return invalid
  if (isInventorySystemType) return conflict(["Invalid type."])

  call.world.webhooks.set(call.account.client_id, url)
  call.world.changed()
  return ok("Webhook successfully created.")
}
