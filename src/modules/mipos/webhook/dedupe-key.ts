import { createHash } from "node:crypto"
import type { ReceivedFields } from "./parse-body"

/**
 * What makes two deliveries the same one: signature and body. The signature alone is no key: it does
 * not cover the quantity, and two honest webhooks of one second share it. The order of the fields and
 * the spaces between them do not count, because a retry may print them anew.
 */
export const dedupeKey = (signature: string, fields: ReceivedFields): string =>
  createHash("sha256")
    .update(
      JSON.stringify([
        signature,
        Object.keys(fields)
          .sort()
          .map((name) => [name, fields[name]?.text]),
      ])
    )
    .digest("hex")
