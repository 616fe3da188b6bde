import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { raw } from "express"

/** Many times what a webhook of nine short fields needs. */
const LARGEST_BODY = "64kb"

const read = raw({ type: () => true, limit: LARGEST_BODY })

const isJson = (contentType: string | undefined): boolean =>
  /^application\/(?:[\w.+-]+\+)?json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(contentType ?? "")

/**
 * Reads the body as the bytes that came: the signature is over text, and a duplicate is told by it, so
 * nobody may parse it first. Answers what cannot be read itself, with a message for mipOS to show.
 */
export const readRawBody = (
  request: MedusaRequest,
  response: MedusaResponse,
  next: MedusaNextFunction
): void => {
  if (!isJson(request.headers["content-type"])) {
    response.status(415).json({ message: "Send the webhook as application/json in UTF-8." })
    return
  }
  read(request, response, (error?: unknown) => {
    const status = statusOf(error)
    if (status === null) {
      next()
    } else if (status === 413) {
      response.status(413).json({ message: `The body is larger than ${LARGEST_BODY}.` })
    } else if (status === 415) {
      response
        .status(415)
        .json({ message: "Send the body without a content encoding, or with gzip." })
    } else {
      response
        .status(400)
        .json({ message: "The body could not be read to its end. Send it again." })
    }
  })
}

const statusOf = (error: unknown): number | null => {
  if (error === undefined || error === null) {
    return null
  }
  const status: unknown = typeof error === "object" ? Reflect.get(error, "status") : undefined
  return typeof status === "number" ? status : 400
}
