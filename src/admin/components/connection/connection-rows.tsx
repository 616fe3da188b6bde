import { SectionRow } from "@medusajs/dashboard/components"
import { Badge } from "@medusajs/ui"
import type { ConnectionResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { scheduleOf } from "../../lib/schedule"
import { OptionalText } from "../common/optional-text"

export const ConnectionRows = ({ connection }: { connection: ConnectionResponse }) => {
  const { t } = useMessages()
  const schedule = scheduleOf(connection.sync_schedule)

  return (
    <>
      {connection.has_access_token && (
        <SecretRow title={t("connection.fields.accessToken")} isSet />
      )}
      <TextRow title={t("connection.fields.clientId")} value={connection.client_id} />
      <SecretRow title={t("connection.fields.clientSecret")} isSet={connection.has_client_secret} />
      <TextRow title={t("connection.fields.email")} value={connection.email} />
      <SecretRow title={t("connection.fields.password")} isSet={connection.has_password} />
      <TextRow title={t("connection.fields.userId")} value={connection.user_id_tps} />
      <TextRow
        title={t("connection.fields.inventorySystemId")}
        value={connection.inventory_system_id}
      />
      <TextRow title={t("connection.fields.posId")} value={connection.pos_id} />
      <TextRow title={t("connection.fields.timeZone")} value={connection.time_zone} />
      <TextRow
        title={t("connection.fields.stockBasis")}
        value={t(`connection.stockBasis.${connection.stock_basis}.label`)}
      />
      <TextRow
        title={t("connection.fields.externalIdSource")}
        value={t(`connection.externalIdSource.${connection.external_id_source}.label`)}
      />
      <TextRow
        title={t("connection.fields.onDrift")}
        value={t(`connection.onDrift.${connection.on_drift}.label`)}
      />
      <TextRow
        title={t("connection.fields.syncSchedule")}
        value={
          schedule === "custom" ? connection.sync_schedule : t(`connection.schedule.${schedule}`)
        }
      />
    </>
  )
}

const TextRow = ({ title, value }: { title: string; value: string | null }) => {
  const { t } = useMessages()

  return (
    <SectionRow title={title} value={<OptionalText value={value} missing={t("common.notSet")} />} />
  )
}

const SecretRow = ({ title, isSet }: { title: string; isSet: boolean }) => {
  const { t } = useMessages()

  return (
    <SectionRow
      title={title}
      value={
        isSet ? (
          <Badge size="2xsmall">{t("common.saved")}</Badge>
        ) : (
          <OptionalText value={null} missing={t("common.notSet")} />
        )
      }
    />
  )
}
