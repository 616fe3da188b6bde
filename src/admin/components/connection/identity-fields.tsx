import type { Control } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"
import { TextField } from "../common/text-field"
import type { ConnectionFormValues } from "./connection-schema"

/** Who this store is to mipOS and to the inventory system behind it. */
export const IdentityFields = ({ control }: { control: Control<ConnectionFormValues> }) => {
  const { t } = useMessages()

  return (
    <>
      <TextField
        control={control}
        name="user_id_tps"
        label={t("connection.fields.userId")}
        hint={t("connection.fields.userIdHint")}
      />
      <TextField
        control={control}
        name="inventory_system_id"
        label={t("connection.fields.inventorySystemId")}
      />
      <TextField control={control} name="pos_id" label={t("connection.fields.posId")} />
    </>
  )
}
