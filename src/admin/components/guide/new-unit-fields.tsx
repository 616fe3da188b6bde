import type { Control } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"
import { TextField } from "../common/text-field"
import { Indented } from "./indented"
import type { GuidedDefaultsValues } from "./guided-defaults-schema"

/** The unit that is created together with the defaults. */
export const NewUnitFields = ({ control }: { control: Control<GuidedDefaultsValues> }) => {
  const { t } = useMessages()

  return (
    <Indented label={t("wizard.steps.defaults.newUnit")}>
      <TextField
        control={control}
        name="unit.name"
        label={t("wizard.steps.defaults.unitName")}
        hint={t("wizard.steps.defaults.unitNameHint")}
      />
      <TextField
        control={control}
        name="unit.short_name"
        label={t("wizard.steps.defaults.unitShortName")}
      />
      <TextField
        control={control}
        name="unit.external_id"
        label={t("wizard.steps.defaults.unitExternalId")}
        hint={t("wizard.steps.defaults.idHint")}
      />
    </Indented>
  )
}
