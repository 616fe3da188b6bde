import { useDebouncedSearch } from "@medusajs/dashboard/hooks"
import type { Control } from "react-hook-form"
import { useSupplier, useSuppliers } from "../../hooks/api/suppliers"
import type { Choice } from "../../hooks/use-choices"
import { useMessages } from "../../hooks/use-messages"
import type { BulkEditValues } from "../../lib/bulk-edit"
import { searchWords } from "../../lib/search-words"
import { ComboboxField } from "../common/combobox-field"

interface BulkSupplierFieldProps {
  control: Control<BulkEditValues>
  /** What can be chosen besides the suppliers. */
  fixed: Choice[]
  /** What is chosen now. */
  value: string
}

const SHOWN = 50

/** A supplier, searched by the server. */
export const BulkSupplierField = ({ control, fixed, value }: BulkSupplierFieldProps) => {
  const { t } = useMessages()
  const { searchValue, onSearchValueChange, query } = useDebouncedSearch()
  const words = searchWords(query)
  const { suppliers = [] } = useSuppliers({ limit: SHOWN, offset: 0, q: words })
  const isFixed = fixed.some((choice) => choice.value === value)
  const { supplier } = useSupplier(isFixed ? "" : value)
  // The field looks its own name up among the options, whatever is searched for meanwhile.
  const chosen = supplier && !suppliers.some(({ id }) => id === supplier.id) ? [supplier] : []

  return (
    <ComboboxField
      control={control}
      name="supplier_id"
      label={t("mapping.items.columns.supplier")}
      options={[
        ...(words === undefined ? fixed : []),
        ...[...chosen, ...suppliers].map(({ id, name }) => ({ value: id, label: name })),
      ]}
      searchValue={searchValue}
      onSearchValueChange={onSearchValueChange}
    />
  )
}
