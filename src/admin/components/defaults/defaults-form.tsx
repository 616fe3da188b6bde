import { zodResolver } from "@hookform/resolvers/zod"
import { useMemo } from "react"
import { useForm, useWatch } from "react-hook-form"
import { z } from "zod"
import type { ConnectionResponse } from "../../../types/admin-api"
import { useSaveConnection } from "../../hooks/api/connection"
import { useAllUnits, type Choice } from "../../hooks/use-choices"
import { useMessages, type Translate } from "../../hooks/use-messages"
import { useSupplierSearch } from "../../hooks/use-supplier-search"
import { nullIfEmpty } from "../../lib/form-values"
import { NONE } from "../../lib/new-reference"
import { ComboboxField } from "../common/combobox-field"
import { DrawerForm } from "../common/drawer-form"
import { TextField } from "../common/text-field"
import { DECIMAL, idOf, withCurrent } from "./choices"

const defaultsSchema = (t: Translate) =>
  z.object({
    default_unit_id: z.string(),
    default_supplier_id: z.string(),
    default_cost: z
      .string()
      .trim()
      .refine((value) => value === "" || DECIMAL.test(value), { message: t("validation.decimal") }),
  })

type DefaultsFormValues = z.infer<ReturnType<typeof defaultsSchema>>

export const DefaultsForm = ({ connection }: { connection: ConnectionResponse }) => {
  const { t } = useMessages()
  const { mutateAsync: save } = useSaveConnection()
  const units = useAllUnits()
  const schema = useMemo(() => defaultsSchema(t), [t])
  const form = useForm<DefaultsFormValues>({
    defaultValues: {
      default_unit_id: connection.default_unit_id ?? NONE,
      default_supplier_id: connection.default_supplier_id ?? NONE,
      default_cost: connection.default_cost ?? "",
    },
    resolver: zodResolver(schema),
  })
  const { control } = form
  const suppliers = useSupplierSearch(idOf(useWatch({ control, name: "default_supplier_id" })))
  const none: Choice = { value: NONE, label: t("defaults.fields.none") }

  return (
    <DrawerForm
      form={form}
      submitLabel={t("actions.save")}
      successMessage={t("defaults.savedToast")}
      onSubmit={(values) =>
        save({
          default_unit_id: idOf(values.default_unit_id),
          default_supplier_id: idOf(values.default_supplier_id),
          default_cost: nullIfEmpty(values.default_cost),
        })
      }
    >
      <ComboboxField
        control={control}
        name="default_unit_id"
        label={t("defaults.fields.unit")}
        options={[none, ...withCurrent(units.options, connection.default_unit_id)]}
      />
      <ComboboxField
        control={control}
        name="default_supplier_id"
        label={t("defaults.fields.supplier")}
        options={suppliers.isSearching ? suppliers.options : [none, ...suppliers.options]}
        searchValue={suppliers.searchValue}
        onSearchValueChange={suppliers.onSearchValueChange}
      />
      <TextField
        control={control}
        name="default_cost"
        inputMode="decimal"
        label={t("defaults.fields.cost")}
        hint={t("defaults.fields.costHint")}
      />
    </DrawerForm>
  )
}
