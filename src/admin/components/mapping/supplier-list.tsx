import { useSupplierSearch } from "../../hooks/use-supplier-search"
import { ChoiceList, type ReferenceListProps } from "./choice-list"

/** The suppliers, to choose one. */
export const SupplierList = ({ none, ...list }: ReferenceListProps) => {
  // What is chosen is said where the list was opened, so it need not be among what is found.
  const { options, isSearching, isAwaited, isFailed, searchValue, onSearchValueChange } =
    useSupplierSearch(null)
  const choices = isSearching || isFailed ? options : [{ value: null, label: none }, ...options]

  return (
    <ChoiceList
      {...list}
      choices={choices}
      search={searchValue}
      onSearch={onSearchValueChange}
      isAwaited={isAwaited}
      isFailed={isFailed}
    />
  )
}
