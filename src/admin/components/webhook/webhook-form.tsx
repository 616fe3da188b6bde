import { zodResolver } from "@hookform/resolvers/zod"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import type { ConnectionResponse } from "../../../types/admin-api"
import { useSaveConnection } from "../../hooks/api/connection"
import { useMessages } from "../../hooks/use-messages"
import { suggestedWebhookUrl } from "../../lib/webhook-url"
import { DrawerForm } from "../common/drawer-form"
import { AddressField } from "./address-field"
import { webhookSchema, type WebhookFormValues } from "./webhook-schema"

export const WebhookForm = ({ connection }: { connection: ConnectionResponse }) => {
  const { t } = useMessages()
  const { mutateAsync: save } = useSaveConnection()
  const schema = useMemo(() => webhookSchema(t), [t])
  const form = useForm<WebhookFormValues>({
    defaultValues: { webhook_url: connection.webhook_url ?? suggestedWebhookUrl() },
    resolver: zodResolver(schema),
  })

  return (
    <DrawerForm
      form={form}
      submitLabel={t("actions.save")}
      successMessage={t("webhook.savedToast")}
      onSubmit={(values) => save(values)}
    >
      <AddressField form={form} />
    </DrawerForm>
  )
}
