import { zodResolver } from "@hookform/resolvers/zod"
import { Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm, useWatch } from "react-hook-form"
import type { ConnectionResponse } from "../../../types/admin-api"
import { useSaveConnection } from "../../hooks/api/connection"
import { useSaveSupplier } from "../../hooks/api/suppliers"
import { useSaveUnit } from "../../hooks/api/units"
import type { Choice } from "../../hooks/use-choices"
import { useMessages } from "../../hooks/use-messages"
import { useSupplierSearch } from "../../hooks/use-supplier-search"
import { nullIfEmpty } from "../../lib/form-values"
import { firstChoice, NEW, NONE } from "../../lib/new-reference"
import { ComboboxField } from "../common/combobox-field"
import { TextField } from "../common/text-field"
import { TextLink } from "../common/text-link"
import { idOf, withCurrent } from "../defaults/choices"
import { guidedDefaultsSchema, type GuidedDefaultsValues } from "./guided-defaults-schema"
import { NewSupplierFields } from "./new-supplier-fields"
import { NewUnitFields } from "./new-unit-fields"
import { StepForm } from "./step-form"

interface GuidedDefaultsFormProps {
  connection: ConnectionResponse
  units: Choice[]
  suppliers: Choice[]
  onDone: () => void
}

export const GuidedDefaultsForm = ({
  connection,
  units,
  suppliers,
  onDone,
}: GuidedDefaultsFormProps) => {
  const { t } = useMessages()
  const { mutateAsync: saveConnection } = useSaveConnection()
  const { mutateAsync: saveUnit } = useSaveUnit()
  const { mutateAsync: saveSupplier } = useSaveSupplier()
  const schema = useMemo(() => guidedDefaultsSchema(t), [t])
  const form = useForm<GuidedDefaultsValues>({
    defaultValues: {
      default_unit_id: firstChoice(connection.default_unit_id, units.map(valueOf)),
      default_supplier_id: firstChoice(connection.default_supplier_id, suppliers.map(valueOf)),
      default_cost: connection.default_cost ?? "",
      unit: { name: "", short_name: "", external_id: "" },
      supplier: { name: "", external_id: "" },
    },
    resolver: zodResolver(schema),
  })
  const { control } = form
  const [unitId, supplierId] = useWatch({
    control,
    name: ["default_unit_id", "default_supplier_id"],
  })
  const search = useSupplierSearch(supplierId === NEW || supplierId === NONE ? null : supplierId)
  const none: Choice = { value: NONE, label: t("defaults.fields.none") }

  /** Creates what is new. What was created stays chosen, so that a second try does not create it again. */
  const create = async (values: GuidedDefaultsValues) => {
    let { default_unit_id: chosenUnit, default_supplier_id: chosenSupplier } = values
    if (chosenUnit === NEW) {
      const { unit } = await saveUnit(values.unit)
      chosenUnit = unit.id
      form.setValue("default_unit_id", chosenUnit)
    }
    if (chosenSupplier === NEW) {
      const { supplier } = await saveSupplier(values.supplier)
      chosenSupplier = supplier.id
      form.setValue("default_supplier_id", chosenSupplier)
    }
    return { unit: chosenUnit, supplier: chosenSupplier }
  }

  return (
    <StepForm
      form={form}
      submitLabel={t("wizard.steps.defaults.submit")}
      successMessage={t("defaults.savedToast")}
      onSubmit={async (values) => {
        const { unit, supplier } = await create(values)
        await saveConnection({
          default_unit_id: idOf(unit),
          default_supplier_id: idOf(supplier),
          default_cost: nullIfEmpty(values.default_cost),
        })
        form.reset({ ...values, default_unit_id: unit, default_supplier_id: supplier })
      }}
      onDone={onDone}
    >
      <ComboboxField
        control={control}
        name="default_unit_id"
        label={t("defaults.fields.unit")}
        options={[
          ...withCurrent(units, connection.default_unit_id),
          { value: NEW, label: t("wizard.steps.defaults.newUnit") },
          none,
        ]}
      />
      {unitId === NEW ? (
        <NewUnitFields control={control} />
      ) : (
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("wizard.steps.defaults.moreUnits")}{" "}
          <TextLink to="/settings/mipos/units/create">
            {t("wizard.steps.defaults.addUnit")}
          </TextLink>
        </Text>
      )}
      <ComboboxField
        control={control}
        name="default_supplier_id"
        label={t("defaults.fields.supplier")}
        options={[
          ...search.options,
          ...(search.isSearching
            ? []
            : [{ value: NEW, label: t("wizard.steps.defaults.newSupplier") }, none]),
        ]}
        searchValue={search.searchValue}
        onSearchValueChange={search.onSearchValueChange}
      />
      {supplierId === NEW && <NewSupplierFields control={control} />}
      <TextField
        control={control}
        name="default_cost"
        inputMode="decimal"
        label={t("defaults.fields.cost")}
        hint={t("defaults.fields.costHint")}
      />
    </StepForm>
  )
}

const valueOf = ({ value }: Choice) => value
