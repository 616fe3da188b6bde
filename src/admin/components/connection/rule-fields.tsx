import type { Control } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"
import { ChoiceField } from "../common/choice-field"
import {
  EXTERNAL_ID_SOURCES,
  ON_DRIFT,
  STOCK_BASES,
  type ConnectionFormValues,
} from "./connection-schema"

/** Which stock crosses, by which name, and what happens when the two sides differ. */
export const RuleFields = ({ control }: { control: Control<ConnectionFormValues> }) => {
  const { t } = useMessages()

  return (
    <>
      <ChoiceField
        control={control}
        name="stock_basis"
        label={t("connection.fields.stockBasis")}
        choices={STOCK_BASES.map((value) => ({
          value,
          label: t(`connection.stockBasis.${value}.label`),
          description: t(`connection.stockBasis.${value}.description`),
        }))}
      />
      <ChoiceField
        control={control}
        name="external_id_source"
        label={t("connection.fields.externalIdSource")}
        choices={EXTERNAL_ID_SOURCES.map((value) => ({
          value,
          label: t(`connection.externalIdSource.${value}.label`),
          description: t(`connection.externalIdSource.${value}.description`),
        }))}
      />
      <ChoiceField
        control={control}
        name="on_drift"
        label={t("connection.fields.onDrift")}
        choices={ON_DRIFT.map((value) => ({
          value,
          label: t(`connection.onDrift.${value}.label`),
          description: t(`connection.onDrift.${value}.description`),
        }))}
      />
    </>
  )
}
