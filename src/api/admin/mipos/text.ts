import { z } from "@medusajs/framework/zod"

/** Text that a person typed into one line: trimmed, not empty, nothing that a database refuses. */
export const plainText = (most: number) =>
  z
    .string()
    .trim()
    .min(1, "must not be empty")
    .max(most, `must not be longer than ${most} characters`)
    .refine((value) => value.isWellFormed() && !/\p{Cc}/u.test(value), "holds a broken character")
