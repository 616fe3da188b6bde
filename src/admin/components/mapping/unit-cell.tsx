import type { ItemResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { ChoiceCell } from "./choice-cell"
import { UnitList } from "./unit-list"

interface UnitCellProps {
  item: ItemResponse
  use: "consumption" | "purchase"
}

/** The unit in which an item is kept, or bought. */
export const UnitCell = ({ item, use }: UnitCellProps) => {
  const { t } = useMessages()
  const field = t(`mapping.items.columns.${use}Unit`)
  const isPurchase = use === "purchase"
  const setId = isPurchase ? item.purchase_unit_id : item.consumption_unit_id
  const unit = isPurchase ? item.effective.purchase_unit : item.effective.consumption_unit
  // A unit that is gone counts as none, and then what is derived stands here.
  const isSet = setId !== null && unit?.id === setId

  return (
    <ChoiceCell
      item={item}
      field={field}
      value={unit?.name ?? null}
      isSet={isSet}
      toUpdate={(id) => (isPurchase ? { purchase_unit_id: id } : { consumption_unit_id: id })}
      list={(onChoose) => (
        <UnitList
          label={field}
          none={t(isPurchase ? "mapping.cell.sameUnit" : "mapping.cell.derivedChoice")}
          value={isSet ? setId : null}
          onChoose={onChoose}
        />
      )}
    />
  )
}
