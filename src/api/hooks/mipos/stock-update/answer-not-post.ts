import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/**
 * Answers every other verb. People open a webhook's URL in a browser to see whether it is the right
 * one, and whatever mipOS sends wrongly it shows to somebody: both should read a sentence.
 */
export const answerNotPost = (_: MedusaRequest, response: MedusaResponse): void => {
  response
    .status(405)
    .set("Allow", "POST")
    .json({ message: "This is where mipOS sends its stock updates, with POST only." })
}
