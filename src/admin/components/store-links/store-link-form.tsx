import { zodResolver } from "@hookform/resolvers/zod"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { z } from "zod"
import type { StoreLinkRequest, StoreLinkResponse } from "../../../types/admin-api"
import { useSaveStoreLink } from "../../hooks/api/store-links"
import { useMessages, type Translate } from "../../hooks/use-messages"
import { nullIfEmpty } from "../../lib/form-values"
import { DrawerForm } from "../common/drawer-form"
import { SwitchField } from "../common/switch-field"
import { TextField } from "../common/text-field"
import { FixedLocationField } from "./fixed-location-field"
import { StockLocationField } from "./stock-location-field"

const storeLinkSchema = (t: Translate) => {
  const required = z
    .string()
    .trim()
    .min(1, { message: t("validation.required") })

  return z.object({
    stock_location_id: required,
    store_id: required,
    pos_store_id: z.string(),
    inventory_system_id: z.string(),
    user_id_tps: z.string(),
    enabled: z.boolean(),
  })
}

export type StoreLinkFormValues = z.infer<ReturnType<typeof storeLinkSchema>>

/** Empty while it only repeats the store's, so that it follows when that one is corrected. */
const ownPosStoreId = (storeLink?: StoreLinkResponse): string =>
  storeLink && storeLink.pos_store_id !== storeLink.store_id ? storeLink.pos_store_id : ""

/** Creates a store link, or edits the one that is given. */
export const StoreLinkForm = ({ storeLink }: { storeLink?: StoreLinkResponse }) => {
  const { t } = useMessages()
  const { mutateAsync: save } = useSaveStoreLink(storeLink?.id)
  const schema = useMemo(() => storeLinkSchema(t), [t])
  const form = useForm<StoreLinkFormValues>({
    defaultValues: {
      stock_location_id: storeLink?.stock_location_id ?? "",
      store_id: storeLink?.store_id ?? "",
      pos_store_id: ownPosStoreId(storeLink),
      inventory_system_id: storeLink?.inventory_system_id ?? "",
      user_id_tps: storeLink?.user_id_tps ?? "",
      enabled: storeLink?.enabled ?? true,
    },
    resolver: zodResolver(schema),
  })
  const { control } = form

  return (
    <DrawerForm
      form={form}
      submitLabel={storeLink ? t("actions.save") : t("actions.create")}
      successMessage={storeLink ? t("storeLinks.savedToast") : t("storeLinks.createdToast")}
      onSubmit={(values) => save(toRequest(values))}
    >
      {storeLink ? (
        <FixedLocationField control={control} name={storeLink.stock_location_name} />
      ) : (
        <StockLocationField control={control} />
      )}
      <TextField control={control} name="store_id" label={t("storeLinks.fields.store")} />
      <TextField
        control={control}
        name="pos_store_id"
        label={t("storeLinks.fields.posStore")}
        hint={t("storeLinks.fields.posStoreHint")}
        optional
      />
      <TextField
        control={control}
        name="inventory_system_id"
        label={t("storeLinks.fields.inventorySystemId")}
        hint={t("storeLinks.fields.ownHint")}
        optional
      />
      <TextField
        control={control}
        name="user_id_tps"
        label={t("storeLinks.fields.userId")}
        hint={t("storeLinks.fields.ownHint")}
        optional
      />
      <SwitchField
        control={control}
        name="enabled"
        label={t("storeLinks.fields.enabled")}
        hint={t("storeLinks.fields.enabledHint")}
      />
    </DrawerForm>
  )
}

const toRequest = (values: StoreLinkFormValues): StoreLinkRequest => ({
  stock_location_id: values.stock_location_id,
  store_id: values.store_id.trim(),
  // Said outright: left out when editing, the old one would stay although the field was emptied.
  pos_store_id: nullIfEmpty(values.pos_store_id) ?? values.store_id.trim(),
  inventory_system_id: nullIfEmpty(values.inventory_system_id),
  user_id_tps: nullIfEmpty(values.user_id_tps),
  enabled: values.enabled,
})
