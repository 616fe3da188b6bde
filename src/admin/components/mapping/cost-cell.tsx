import type { ItemResponse } from "../../../types/admin-api"
import { useFormatDecimal } from "../../hooks/use-format-decimal"
import { useMessages } from "../../hooks/use-messages"
import { isCost } from "../../lib/cost"
import { TextCell } from "./text-cell"

/** What an item costs to buy. It is typed with a point in every language, as the API and the file take it. */
export const CostCell = ({ item }: { item: ItemResponse }) => {
  const { t } = useMessages()
  const formatDecimal = useFormatDecimal()
  const { cost } = item.effective

  return (
    <TextCell
      item={item}
      field={t("mapping.items.columns.cost")}
      value={cost === null ? null : formatDecimal(cost)}
      text={item.cost ?? ""}
      isSet={item.cost !== null}
      inputMode="decimal"
      check={(text) => (isCost(text) ? null : t("validation.decimal"))}
      toUpdate={(text) => ({ cost: text })}
    />
  )
}
