import type { ItemResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { ChoiceCell } from "./choice-cell"
import { SupplierList } from "./supplier-list"

/** Whom an item is bought from. */
export const SupplierCell = ({ item }: { item: ItemResponse }) => {
  const { t } = useMessages()
  const field = t("mapping.items.columns.supplier")

  return (
    <ChoiceCell
      item={item}
      field={field}
      value={item.effective.supplier?.name ?? null}
      isSet={item.supplier_id !== null}
      toUpdate={(id) => ({ supplier_id: id })}
      list={(onChoose) => (
        <SupplierList
          label={field}
          none={t("mapping.cell.derivedChoice")}
          value={item.supplier_id}
          onChoose={onChoose}
        />
      )}
    />
  )
}
