import { z } from "@medusajs/framework/zod"
import { isPlainText } from "../../../modules/mipos/item-file/plain-text"

export { isPlainText }

/**
 * The words for a value that a check refuses, with the field's name in front. Medusa names the field
 * only for mistakes that zod finds by itself; without this, nobody would know what "must be a decimal" means.
 */
export const because = (reason: string) => ({
  error: (issue: { path?: PropertyKey[] }) => `'${issue.path?.join(".") ?? ""}' ${reason}`,
})

/**
 * A secret, trimmed like other text. It is checked in one go, because Medusa repeats a value of the
 * wrong type in its answer and in its log, and a password of digits may well come as a number.
 */
export const secretText = (most: number) =>
  z
    .custom<string>(
      (value) => {
        const text = typeof value === "string" ? value.trim() : ""
        return text.length > 0 && text.length <= most && isPlainText(text)
      },
      because(`must be a text of 1 to ${most} characters`)
    )
    .transform((value) => value.trim())

/** Text that a person typed into one line: trimmed, not empty, nothing that a database refuses. */
export const plainText = (most: number) =>
  z.string().trim().min(1).max(most).refine(isPlainText, because("holds a broken character"))
