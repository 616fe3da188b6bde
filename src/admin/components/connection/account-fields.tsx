import type { Control } from "react-hook-form"
import type { ConnectionResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { SecretField } from "../common/secret-field"
import { TextField } from "../common/text-field"
import type { ConnectionFormValues } from "./connection-schema"

interface AccountFieldsProps {
  control: Control<ConnectionFormValues>
  connection: ConnectionResponse | null
}

/** What mipOS gives a person to log in with. */
export const AccountFields = ({ control, connection }: AccountFieldsProps) => {
  const { t } = useMessages()

  return (
    <>
      <TextField control={control} name="client_id" label={t("connection.fields.clientId")} />
      <SecretField
        control={control}
        name="client_secret"
        label={t("connection.fields.clientSecret")}
        isSaved={connection?.has_client_secret ?? false}
      />
      <TextField
        control={control}
        name="email"
        inputMode="email"
        label={t("connection.fields.email")}
      />
      <SecretField
        control={control}
        name="password"
        label={t("connection.fields.password")}
        isSaved={connection?.has_password ?? false}
      />
    </>
  )
}
