import { useSupplierSearch } from "../../hooks/use-supplier-search"
import { ChoiceList } from "./choice-list"

interface ReferenceListProps {
  label: string
  /** What stands first and chooses none of them. */
  none: string
  value: string | null
  onChoose: (value: string | null) => void
}

/** The suppliers, to choose one. */
export const SupplierList = ({ none, ...list }: ReferenceListProps) => {
  // What is chosen is said where the list was opened, so it need not be among what is found.
  const { options, isSearching, searchValue, onSearchValueChange } = useSupplierSearch(null)
  const choices = isSearching ? options : [{ value: null, label: none }, ...options]

  return (
    <ChoiceList {...list} choices={choices} search={searchValue} onSearch={onSearchValueChange} />
  )
}
