import { z } from "zod"
import type { Translate } from "../../hooks/use-messages"

export const webhookSchema = (t: Translate) =>
  z.object({
    webhook_url: z
      .string()
      .trim()
      .refine((value) => /^https?:\/\//i.test(value) && URL.canParse(value), {
        message: t("validation.url"),
      }),
  })

export type WebhookFormValues = z.infer<ReturnType<typeof webhookSchema>>
