import { PencilSquare } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useConnection, useRegisterWebhook } from "../../hooks/api/connection"
import { useTestWebhook } from "../../hooks/api/webhook"
import { useMessages } from "../../hooks/use-messages"
import { useTell } from "../../hooks/use-tell"
import { Section } from "../common/section"
import { SectionEmpty } from "../common/section-empty"
import { SectionError } from "../common/section-error"
import { SectionHeader } from "../common/section-header"
import { SectionMenu } from "../common/section-menu"
import { SectionSkeleton } from "../common/section-skeleton"
import { WebhookRows } from "./webhook-rows"
import { WebhookTestResult } from "./webhook-test-result"

/** Where mipOS sends changes of stock, and whether it knows. */
export const WebhookSection = () => {
  const { t } = useMessages()
  const { connection, isPending, isFetching, error, refetch } = useConnection()
  const tell = useTell()
  const register = useRegisterWebhook()
  const test = useTestWebhook()

  return (
    <Section title={t("webhook.title")} anchor="webhook">
      <SectionHeader title={t("webhook.title")} subtitle={t("webhook.subtitle")}>
        {connection && (
          <>
            <Button
              size="small"
              variant="secondary"
              disabled={connection.webhook_url === null}
              isLoading={test.isPending}
              onClick={() => test.mutate()}
            >
              {t("webhook.test.action")}
            </Button>
            <Button
              size="small"
              variant="secondary"
              disabled={connection.webhook_url === null}
              isLoading={register.isPending}
              onClick={() => void tell(register.mutateAsync(), t("webhook.registeredToast"))}
            >
              {t("webhook.register")}
            </Button>
            <SectionMenu
              groups={[
                { actions: [{ icon: <PencilSquare />, label: t("actions.edit"), to: "webhook" }] },
              ]}
            />
          </>
        )}
      </SectionHeader>
      <WebhookTestResult test={test} />
      {isPending && <SectionSkeleton rows={2} />}
      {connection === undefined && error && (
        <SectionError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
      )}
      {connection === null && <SectionEmpty text={t("webhook.needConnection")} />}
      {connection && <WebhookRows connection={connection} />}
    </Section>
  )
}
