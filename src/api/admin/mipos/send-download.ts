import type { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Answers with a file, sent as it is read: it may be large. */
export const sendDownload = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse,
  file: { name: string; contentType: string; content: Readable }
): Promise<void> => {
  response.set({
    "Content-Type": `${file.contentType}; charset=utf-8`,
    "Content-Disposition": `attachment; filename="${file.name}"`,
    "Cache-Control": "no-store",
  })
  try {
    await pipeline(file.content, response)
  } catch (error) {
    // Its connection is broken off, which tells whoever reads that the file is not whole.
    request.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`mipos: a download ended early: ${error instanceof Error ? error.message : "unknown"}`)
  }
}
