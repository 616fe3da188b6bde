import { zodResolver } from "@hookform/resolvers/zod"
import { useDate } from "@medusajs/dashboard/hooks"
import { Button, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import type { ConnectionResponse } from "../../../types/admin-api"
import { useRegisterWebhook, useSaveConnection } from "../../hooks/api/connection"
import { useTestWebhook } from "../../hooks/api/webhook"
import { useMessages } from "../../hooks/use-messages"
import { suggestedWebhookUrl } from "../../lib/webhook-url"
import { AddressField } from "../webhook/address-field"
import { webhookSchema, type WebhookFormValues } from "../webhook/webhook-schema"
import { WebhookTestResult } from "../webhook/webhook-test-result"
import { NextStep } from "./next-step"
import { StepForm } from "./step-form"

interface WebhookStepProps {
  connection: ConnectionResponse
  onDone: () => void
}

/** The address is registered with mipOS, and then tried by a message that changes nothing. */
export const WebhookStep = ({ connection, onDone }: WebhookStepProps) => {
  const { t } = useMessages()
  const { getRelativeDate } = useDate()
  const { mutateAsync: save } = useSaveConnection()
  const { mutateAsync: register } = useRegisterWebhook()
  const test = useTestWebhook()
  const schema = useMemo(() => webhookSchema(t), [t])
  const form = useForm<WebhookFormValues>({
    defaultValues: { webhook_url: connection.webhook_url ?? suggestedWebhookUrl() },
    resolver: zodResolver(schema),
  })
  const isRegistered =
    connection.registered_webhook_url !== null &&
    connection.registered_webhook_url === connection.webhook_url

  return (
    <div className="flex flex-col gap-y-6">
      <StepForm
        form={form}
        submitLabel={
          isRegistered ? t("wizard.steps.webhook.again") : t("wizard.steps.webhook.submit")
        }
        successMessage={t("webhook.registeredToast")}
        failureTitle={t("wizard.failure.register")}
        onSubmit={async (values) => {
          test.reset()
          await save(values)
          form.reset(values)
          await register()
        }}
      >
        <AddressField form={form} />
      </StepForm>
      {isRegistered && (
        <>
          {connection.webhook_registered_at !== null && (
            <Text size="small">
              {t("wizard.steps.webhook.registered", {
                time: getRelativeDate(connection.webhook_registered_at),
              })}
            </Text>
          )}
          <WebhookTestResult test={test} isInset />
          <div className="flex flex-wrap items-center gap-2">
            <Button
              size="small"
              variant="secondary"
              isLoading={test.isPending}
              onClick={() => test.mutate()}
            >
              {t("webhook.test.action")}
            </Button>
            <NextStep onClick={onDone} />
          </div>
        </>
      )}
    </div>
  )
}
