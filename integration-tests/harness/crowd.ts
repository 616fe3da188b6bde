import axios from "axios"
import { Agent } from "node:http"
import type { ConnectedStore } from "./connected-store"
import { registeredUrl, signatureFor, type WebhookBody } from "./webhook-request"

export interface CrowdAnswer {
  status: number
  /** The `message` of an error. */
  message: string | null
  retryAfter: string | null
}

/**
 * As many connections as there are requests, and all of them new: everybody comes at the same moment. One
 * that is left from the crowd before may be closed by the server just when it is used again.
 */
const client = axios.create({
  httpAgent: new Agent({ keepAlive: false, maxSockets: Infinity }),
  validateStatus: () => true,
  timeout: 60_000,
})

/** Signs these webhooks and sends all of them at once. The answers are in the same order. */
export const sendAtOnce = (
  connected: ConnectedStore,
  bodies: readonly WebhookBody[]
): Promise<CrowdAnswer[]> => {
  const url = registeredUrl(connected)
  return Promise.all(
    bodies.map(async (body) => {
      const answer = await client
        .post<{ message?: string } | "">(connected.store.webhookUrl, JSON.stringify(body), {
          headers: {
            "Content-Type": "application/json",
            "X-Signature-Request": signatureFor(url, body),
          },
        })
        .catch((error: unknown) => {
          // Axios' own error holds the whole crowd's sockets, which is more than a report can carry.
          throw new Error(
            `A webhook was not answered: ${error instanceof Error ? error.message : ""}`
          )
        })
      const retryAfter: unknown = answer.headers["retry-after"]
      return {
        status: answer.status,
        message: answer.data === "" ? null : (answer.data.message ?? null),
        retryAfter: typeof retryAfter === "string" ? retryAfter : null,
      }
    })
  )
}

/** How often each status was answered. */
export const countStatuses = (answers: readonly CrowdAnswer[]): Record<number, number> => {
  const counts: Record<number, number> = {}
  for (const { status } of answers) {
    counts[status] = (counts[status] ?? 0) + 1
  }
  return counts
}
