import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { takeWebhook } from "../../../../workflows/webhook/take-webhook"

/**
 * `POST /hooks/mipos/stock-update`: mipOS' Type 3 webhook. 204 when it took effect, or had before; an
 * error's `message` is shown to the people at the inventory system.
 */
export const POST = async (request: MedusaRequest, response: MedusaResponse): Promise<void> => {
  const signature = request.headers["x-signature-request"]
  try {
    const result = await takeWebhook(request.scope, {
      signature: typeof signature === "string" ? signature : undefined,
      body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    })
    if (result.outcome !== "refused") {
      response.status(204).end()
      return
    }
    const { status, message, retryAfterSeconds } = result.refusal
    if (retryAfterSeconds !== undefined) {
      response.set("Retry-After", String(retryAfterSeconds))
    }
    response.status(status).json({ message })
  } catch (error) {
    // What is left is ours: a lock that could not be had, a database that is away.
    request.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `mipos: a webhook could not be applied: ${error instanceof Error ? error.message : ""}`
      )
    response
      .status(503)
      .set("Retry-After", "5")
      .json({ message: "Medusa cannot take the movement right now. Send it again in a moment." })
  }
}
