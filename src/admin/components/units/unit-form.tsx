import { zodResolver } from "@hookform/resolvers/zod"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { z } from "zod"
import type { UnitResponse } from "../../../types/admin-api"
import { useSaveUnit } from "../../hooks/api/units"
import { useMessages, type Translate } from "../../hooks/use-messages"
import { DrawerForm } from "../common/drawer-form"
import { TextField } from "../common/text-field"

const unitSchema = (t: Translate) => {
  const required = z
    .string()
    .trim()
    .min(1, { message: t("validation.required") })

  return z.object({ name: required, short_name: required, external_id: required })
}

type UnitFormValues = z.infer<ReturnType<typeof unitSchema>>

/** Creates a unit, or edits the one that is given. */
export const UnitForm = ({ unit }: { unit?: UnitResponse }) => {
  const { t } = useMessages()
  const { mutateAsync: save } = useSaveUnit(unit?.id)
  const schema = useMemo(() => unitSchema(t), [t])
  const form = useForm<UnitFormValues>({
    defaultValues: {
      name: unit?.name ?? "",
      short_name: unit?.short_name ?? "",
      external_id: unit?.external_id ?? "",
    },
    resolver: zodResolver(schema),
  })
  const { control } = form

  return (
    <DrawerForm
      form={form}
      submitLabel={unit ? t("actions.save") : t("actions.create")}
      successMessage={unit ? t("units.savedToast") : t("units.createdToast")}
      onSubmit={(values) => save(values)}
    >
      <TextField control={control} name="name" label={t("units.fields.name")} />
      <TextField control={control} name="short_name" label={t("units.fields.shortName")} />
      <TextField control={control} name="external_id" label={t("units.fields.externalId")} />
    </DrawerForm>
  )
}
