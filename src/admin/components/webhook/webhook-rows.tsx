import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { Alert, Copy, StatusBadge, Text } from "@medusajs/ui"
import type { ConnectionResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import type { BadgeColor } from "../../lib/status"
import { OptionalText } from "../common/optional-text"

type Registration = "registered" | "changed" | "notRegistered"

const COLORS: Record<Registration, BadgeColor> = {
  registered: "green",
  changed: "orange",
  notRegistered: "grey",
}

/** The signature is made with the address as registered, so a changed one must be registered anew. */
const registrationOf = (connection: ConnectionResponse): Registration => {
  if (connection.registered_webhook_url === null) {
    return "notRegistered"
  }
  return connection.registered_webhook_url === connection.webhook_url ? "registered" : "changed"
}

export const WebhookRows = ({ connection }: { connection: ConnectionResponse }) => {
  const { t } = useMessages()
  const { getFullDate } = useDate()
  const registration = registrationOf(connection)

  return (
    <>
      <SectionRow
        title={t("webhook.fields.url")}
        value={
          connection.webhook_url ? (
            <div className="flex min-w-0 items-center gap-x-2">
              <Text size="small" leading="compact" className="min-w-0 break-all">
                {connection.webhook_url}
              </Text>
              <Copy
                content={connection.webhook_url}
                variant="mini"
                aria-label={t("webhook.copy")}
                className="text-ui-fg-muted shrink-0"
              />
            </div>
          ) : (
            <OptionalText value={null} missing={t("common.notSet")} />
          )
        }
      />
      <SectionRow
        title={t("webhook.fields.state")}
        value={
          <StatusBadge color={COLORS[registration]}>
            {t(`webhook.state.${registration}`)}
          </StatusBadge>
        }
      />
      {connection.webhook_registered_at && (
        <SectionRow
          title={t("webhook.fields.registeredAt")}
          value={getFullDate({ date: connection.webhook_registered_at, includeTime: true })}
        />
      )}
      {registration === "changed" && (
        <>
          <SectionRow
            title={t("webhook.fields.registeredUrl")}
            value={
              <OptionalText
                value={connection.registered_webhook_url}
                missing={t("common.notSet")}
              />
            }
          />
          <div className="px-6 py-4">
            <Alert variant="warning">{t("webhook.changedHint")}</Alert>
          </div>
        </>
      )}
    </>
  )
}
