import { zodResolver } from "@hookform/resolvers/zod"
import { Button, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm, useWatch } from "react-hook-form"
import { z } from "zod"
import type { ConnectionResponse } from "../../../types/admin-api"
import { useSaveConnection } from "../../hooks/api/connection"
import { useMessages, type Translate } from "../../hooks/use-messages"
import { suggestedWebhookUrl } from "../../lib/webhook-url"
import { DrawerForm } from "../common/drawer-form"
import { TextField } from "../common/text-field"

const webhookSchema = (t: Translate) =>
  z.object({
    webhook_url: z
      .string()
      .trim()
      .refine((value) => /^https?:\/\//i.test(value) && URL.canParse(value), {
        message: t("validation.url"),
      }),
  })

type WebhookFormValues = z.infer<ReturnType<typeof webhookSchema>>

export const WebhookForm = ({ connection }: { connection: ConnectionResponse }) => {
  const { t } = useMessages()
  const { mutateAsync: save } = useSaveConnection()
  const schema = useMemo(() => webhookSchema(t), [t])
  const suggestion = suggestedWebhookUrl()
  const form = useForm<WebhookFormValues>({
    defaultValues: { webhook_url: connection.webhook_url ?? suggestion },
    resolver: zodResolver(schema),
  })
  const url = useWatch({ control: form.control, name: "webhook_url" })

  return (
    <DrawerForm
      form={form}
      submitLabel={t("actions.save")}
      successMessage={t("webhook.savedToast")}
      onSubmit={(values) => save(values)}
    >
      <TextField
        control={form.control}
        name="webhook_url"
        type="url"
        label={t("webhook.fields.url")}
        hint={t("webhook.edit.hint")}
      />
      {url !== suggestion && (
        <div className="flex flex-col items-start gap-y-2">
          <Text size="small" className="text-ui-fg-subtle break-all">
            {t("webhook.edit.suggestion", { url: suggestion })}
          </Text>
          <Button
            size="small"
            variant="secondary"
            type="button"
            onClick={() =>
              form.setValue("webhook_url", suggestion, { shouldDirty: true, shouldValidate: true })
            }
          >
            {t("webhook.edit.useSuggestion")}
          </Button>
        </div>
      )}
    </DrawerForm>
  )
}
