import { z } from "zod"
import type { Translate } from "../../hooks/use-messages"
import { NEW } from "../../lib/new-reference"
import { DECIMAL } from "../defaults/choices"

export const guidedDefaultsSchema = (t: Translate) =>
  z
    .object({
      default_unit_id: z.string(),
      default_supplier_id: z.string(),
      default_cost: z
        .string()
        .trim()
        .refine((value) => value === "" || DECIMAL.test(value), {
          message: t("validation.decimal"),
        }),
      unit: z.object({
        name: z.string().trim(),
        short_name: z.string().trim(),
        external_id: z.string().trim(),
      }),
      supplier: z.object({ name: z.string().trim(), external_id: z.string().trim() }),
    })
    .superRefine((values, context) => {
      const require = (of: "unit" | "supplier") => {
        for (const [field, value] of Object.entries(values[of])) {
          if (value === "") {
            context.addIssue({
              code: "custom",
              path: [of, field],
              message: t("validation.required"),
            })
          }
        }
      }
      if (values.default_unit_id === NEW) {
        require("unit")
      }
      if (values.default_supplier_id === NEW) {
        require("supplier")
      }
    })

export type GuidedDefaultsValues = z.infer<ReturnType<typeof guidedDefaultsSchema>>
