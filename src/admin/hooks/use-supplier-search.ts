import { useDebouncedSearch } from "@medusajs/dashboard/hooks"
import { useSupplier, useSuppliers } from "./api/suppliers"
import { searchWords } from "../lib/search-words"
import type { Choice } from "./use-choices"

/** As many as one looks through; of a store with more vendors, the others are found by their names. */
const SHOWN = 50

/**
 * Suppliers to choose from, searched by the server, because vendors may be thousands.
 *
 * `isAwaited` says that the options are not yet those of what is typed.
 *
 * @param chosenId always among the options, so that a field finds its name there; null when none is chosen
 */
export const useSupplierSearch = (chosenId: string | null) => {
  const { searchValue, onSearchValueChange, query } = useDebouncedSearch()
  const q = searchWords(query)
  const {
    suppliers = [],
    isPending,
    isPlaceholderData,
    isError,
  } = useSuppliers({ limit: SHOWN, offset: 0, q })
  const { supplier } = useSupplier(chosenId ?? "")
  const chosen = supplier && !suppliers.some(({ id }) => id === supplier.id) ? [supplier] : []
  const options = [...chosen, ...suppliers].map(({ id, name }): Choice => ({
    value: id,
    label: name,
  }))

  const isAwaited = searchWords(searchValue) !== q || isPending || isPlaceholderData

  return {
    options,
    isSearching: q !== undefined,
    isAwaited,
    isFailed: isError && !isAwaited && suppliers.length === 0,
    searchValue,
    onSearchValueChange,
  }
}
