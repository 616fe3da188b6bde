import { createHash } from "node:crypto"
import type { ReceivedBody } from "./parse-body"
import type { StockUpdate } from "./stock-update"

/**
 * What makes two deliveries the same one: all that the body says, however it is printed this time.
 * The order of the fields, the spaces, `1` or `"1"`, `1.5` or `1.50`: a retry may print them anew.
 *
 * The signature is no part of it. What it covers stands in the body, but for the webhook's URL and the
 * secret, and a webhook that is sent again after one of those has changed is still the same webhook.
 */
export const dedupeKey = (
  { fields, others }: ReceivedBody,
  read: Pick<StockUpdate, "quantity" | "currentStock">
): string => {
  const asRead: Record<string, string> = {
    quantity: read.quantity,
    current_stock: read.currentStock,
  }
  return createHash("sha256")
    .update(
      JSON.stringify([
        Object.keys(fields)
          .sort()
          .map((name) => [name, Object.hasOwn(asRead, name) ? asRead[name] : fields[name]?.text]),
        others,
      ])
    )
    .digest("hex")
}
