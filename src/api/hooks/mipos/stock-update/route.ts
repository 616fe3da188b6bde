import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { receiveWebhookWorkflow } from "../../../../workflows/webhook/receive-webhook"

/**
 * `POST /hooks/mipos/stock-update`: mipOS' Type 3 webhook. 204 when it took effect, or had before; an
 * error's `message` is shown to the people at the inventory system.
 */
export const POST = async (request: MedusaRequest, response: MedusaResponse): Promise<void> => {
  const signature = request.headers["x-signature-request"]
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  try {
    const { result } = await receiveWebhookWorkflow(request.scope).run({
      input: {
        signature: typeof signature === "string" ? signature : undefined,
        body: body.toString("base64"),
      },
    })
    if (result.outcome === "refused") {
      response.status(result.refusal.status).json({ message: result.refusal.message })
      return
    }
    response.status(204).end()
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
