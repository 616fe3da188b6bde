import { Button, Text } from "@medusajs/ui"
import { useWatch, type UseFormReturn } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"
import { isOnlyLocal } from "../../lib/local-address"
import { suggestedWebhookUrl } from "../../lib/webhook-url"
import { TextField } from "../common/text-field"
import type { WebhookFormValues } from "./webhook-schema"

/** Where mipOS sends its changes to, with the address that is most likely the right one. */
export const AddressField = ({ form }: { form: UseFormReturn<WebhookFormValues> }) => {
  const { t } = useMessages()
  const suggestion = suggestedWebhookUrl()
  const url = useWatch({ control: form.control, name: "webhook_url" })

  return (
    <>
      <TextField
        control={form.control}
        name="webhook_url"
        type="url"
        label={t("webhook.fields.url")}
        hint={t("webhook.edit.hint")}
      />
      {isOnlyLocal(url) && (
        <Text size="small" className="text-ui-tag-orange-text text-pretty">
          {t("webhook.onlyLocal")}
        </Text>
      )}
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
    </>
  )
}
