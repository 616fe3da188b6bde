import type { Control } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"
import { TextField } from "../common/text-field"
import { Indented } from "./indented"
import type { GuidedDefaultsValues } from "./guided-defaults-schema"

/** The supplier that is created together with the defaults. */
export const NewSupplierFields = ({ control }: { control: Control<GuidedDefaultsValues> }) => {
  const { t } = useMessages()

  return (
    <Indented label={t("wizard.steps.defaults.newSupplier")}>
      <TextField
        control={control}
        name="supplier.name"
        label={t("wizard.steps.defaults.supplierName")}
      />
      <TextField
        control={control}
        name="supplier.external_id"
        label={t("wizard.steps.defaults.supplierExternalId")}
        hint={t("wizard.steps.defaults.idHint")}
      />
    </Indented>
  )
}
