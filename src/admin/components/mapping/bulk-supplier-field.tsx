import type { Control } from "react-hook-form"
import type { Choice } from "../../hooks/use-choices"
import { useMessages } from "../../hooks/use-messages"
import { useSupplierSearch } from "../../hooks/use-supplier-search"
import type { BulkEditValues } from "../../lib/bulk-edit"
import { ComboboxField } from "../common/combobox-field"

interface BulkSupplierFieldProps {
  control: Control<BulkEditValues>
  /** What can be chosen besides the suppliers. */
  fixed: Choice[]
  /** What is chosen now. */
  value: string
}

/** A supplier, searched by the server. */
export const BulkSupplierField = ({ control, fixed, value }: BulkSupplierFieldProps) => {
  const { t } = useMessages()
  const isFixed = fixed.some((choice) => choice.value === value)
  const search = useSupplierSearch(isFixed ? null : value)

  return (
    <ComboboxField
      control={control}
      name="supplier_id"
      label={t("mapping.items.columns.supplier")}
      options={search.isSearching ? search.options : [...fixed, ...search.options]}
      searchValue={search.searchValue}
      onSearchValueChange={search.onSearchValueChange}
    />
  )
}
