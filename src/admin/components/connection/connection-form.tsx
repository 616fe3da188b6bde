import { zodResolver } from "@hookform/resolvers/zod"
import { Divider, Heading } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import type { ConnectionResponse } from "../../../types/admin-api"
import { useSaveConnection } from "../../hooks/api/connection"
import { useMessages } from "../../hooks/use-messages"
import { DrawerForm } from "../common/drawer-form"
import { SwitchField } from "../common/switch-field"
import { AccountFields } from "./account-fields"
import { AdvancedFields } from "./advanced-fields"
import {
  connectionSchema,
  toConnectionFormValues,
  toConnectionRequest,
  type ConnectionFormValues,
} from "./connection-schema"
import { IdentityFields } from "./identity-fields"
import { RuleFields } from "./rule-fields"
import { ScheduleFields } from "./schedule-fields"
import { useConfirmSource } from "./use-confirm-source"

export const ConnectionForm = ({ connection }: { connection: ConnectionResponse | null }) => {
  const { t } = useMessages()
  const { mutateAsync: save } = useSaveConnection()
  const confirmSource = useConfirmSource(connection)
  const schema = useMemo(() => connectionSchema(t), [t])
  const form = useForm<ConnectionFormValues>({
    defaultValues: toConnectionFormValues(connection),
    resolver: zodResolver(schema),
  })
  const { control } = form

  return (
    <DrawerForm
      form={form}
      submitLabel={t("actions.save")}
      successMessage={t("connection.savedToast")}
      onSubmit={async (values) =>
        (await confirmSource(values.external_id_source)) &&
        save({
          ...toConnectionRequest(values),
          confirm_external_id_source: values.external_id_source !== connection?.external_id_source,
        })
      }
    >
      <SwitchField
        control={control}
        name="enabled"
        label={t("connection.fields.enabled")}
        hint={t("connection.fields.enabledHint")}
      />
      <Heading level="h2">{t("connection.sections.account")}</Heading>
      <AccountFields control={control} connection={connection} />
      <Divider />
      <Heading level="h2">{t("connection.sections.identity")}</Heading>
      <IdentityFields control={control} />
      <Divider />
      <Heading level="h2">{t("connection.sections.rules")}</Heading>
      <RuleFields control={control} />
      <Divider />
      <Heading level="h2">{t("connection.sections.schedule")}</Heading>
      <ScheduleFields control={control} timeZone={connection?.time_zone ?? ""} />
      <Divider />
      <AdvancedFields control={control} connection={connection} />
    </DrawerForm>
  )
}
