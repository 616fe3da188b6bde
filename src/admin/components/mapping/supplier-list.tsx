import { useDebouncedSearch } from "@medusajs/dashboard/hooks"
import { useSuppliers } from "../../hooks/api/suppliers"
import { searchWords } from "../../lib/search-words"
import { ChoiceList } from "./choice-list"

interface ReferenceListProps {
  label: string
  /** What stands first and chooses none of them. */
  none: string
  value: string | null
  onChoose: (value: string | null) => void
}

/** As many as one looks through; of a store with more vendors, the others are found by their names. */
const SHOWN = 50

/** The suppliers, to choose one; searched by the server, because vendors may be thousands. */
export const SupplierList = ({ none, ...list }: ReferenceListProps) => {
  const { searchValue, onSearchValueChange, query } = useDebouncedSearch()
  const words = searchWords(query)
  const { suppliers = [] } = useSuppliers({ limit: SHOWN, offset: 0, q: words })
  const found = suppliers.map(({ id, name }) => ({ value: id, label: name }))
  const choices = words === undefined ? [{ value: null, label: none }, ...found] : found

  return (
    <ChoiceList {...list} choices={choices} search={searchValue} onSearch={onSearchValueChange} />
  )
}
