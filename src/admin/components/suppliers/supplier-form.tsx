import { zodResolver } from "@hookform/resolvers/zod"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { z } from "zod"
import type { SupplierResponse } from "../../../types/admin-api"
import { useSaveSupplier } from "../../hooks/api/suppliers"
import { useMessages, type Translate } from "../../hooks/use-messages"
import { DrawerForm } from "../common/drawer-form"
import { TextField } from "../common/text-field"

const supplierSchema = (t: Translate) => {
  const required = z
    .string()
    .trim()
    .min(1, { message: t("validation.required") })

  return z.object({ name: required, external_id: required })
}

type SupplierFormValues = z.infer<ReturnType<typeof supplierSchema>>

/** Creates a supplier, or edits the one that is given. */
export const SupplierForm = ({ supplier }: { supplier?: SupplierResponse }) => {
  const { t } = useMessages()
  const { mutateAsync: save } = useSaveSupplier(supplier?.id)
  const schema = useMemo(() => supplierSchema(t), [t])
  const form = useForm<SupplierFormValues>({
    defaultValues: {
      name: supplier?.name ?? "",
      external_id: supplier?.external_id ?? "",
    },
    resolver: zodResolver(schema),
  })
  const { control } = form
  const isVendor = supplier?.vendor_id != null

  return (
    <DrawerForm
      form={form}
      submitLabel={supplier ? t("actions.save") : t("actions.create")}
      successMessage={supplier ? t("suppliers.savedToast") : t("suppliers.createdToast")}
      onSubmit={(values) => save(values)}
    >
      <TextField
        control={control}
        name="name"
        label={t("suppliers.fields.name")}
        // Every sync takes over the vendor's name, so another one would not last.
        disabled={isVendor}
        hint={isVendor ? t("mapping.suppliers.vendorName") : undefined}
      />
      <TextField control={control} name="external_id" label={t("suppliers.fields.externalId")} />
    </DrawerForm>
  )
}
