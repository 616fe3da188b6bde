import type { Control } from "react-hook-form"
import { useFormState } from "react-hook-form"
import type { ConnectionResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { Disclosure } from "../common/disclosure"
import { SecretField } from "../common/secret-field"
import { TextField } from "../common/text-field"
import type { ConnectionFormValues } from "./connection-schema"

interface AdvancedFieldsProps {
  control: Control<ConnectionFormValues>
  connection: ConnectionResponse | null
}

/** What most stores never change; folded away until one of its fields is wrong. */
export const AdvancedFields = ({ control, connection }: AdvancedFieldsProps) => {
  const { t } = useMessages()
  const { errors } = useFormState({ control })
  const hasError = Boolean(errors.sync_batch_size ?? errors.webhook_tolerance_seconds)

  return (
    <Disclosure label={t("connection.sections.advanced")} forceOpen={hasError}>
      <TextField
        control={control}
        name="sync_batch_size"
        inputMode="numeric"
        label={t("connection.fields.batchSize")}
        hint={t("connection.fields.batchSizeHint")}
      />
      <TextField
        control={control}
        name="webhook_tolerance_seconds"
        inputMode="numeric"
        label={t("connection.fields.webhookTolerance")}
        hint={t("connection.fields.webhookToleranceHint")}
      />
      <SecretField
        control={control}
        name="access_token"
        label={t("connection.fields.accessToken")}
        hint={t("connection.fields.accessTokenHint")}
        isSaved={connection?.has_access_token ?? false}
        optional
      />
    </Disclosure>
  )
}
