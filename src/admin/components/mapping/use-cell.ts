import { useCallback } from "react"
import type { ItemResponse } from "../../../types/admin-api"
import { useSaveItem, type ItemUpdate } from "../../hooks/api/items"
import { useErrorMessage } from "../../hooks/use-error-message"
import { useMessages } from "../../hooks/use-messages"

interface CellInput {
  item: ItemResponse
  /** The name of the column. */
  field: string
  value: string | null
  isSet: boolean
}

/** What every cell that can be edited needs: its whole name, a way to save, and why that failed. */
export const useCell = ({ item, field, value, isSet }: CellInput) => {
  const { t } = useMessages()
  const errorMessage = useErrorMessage()
  const { mutateAsync, isPending, error, reset } = useSaveItem(item.inventory_item_id)

  const save = useCallback(
    /** @returns whether it was saved; if not, `error` says why. */
    (update: ItemUpdate) =>
      mutateAsync(update).then(
        () => true,
        () => false
      ),
    [mutateAsync]
  )

  return {
    label: t(isSet ? "mapping.cell.set" : "mapping.cell.derived", {
      field,
      name: item.name,
      value: value ?? t("mapping.cell.nothing"),
    }),
    save,
    isSaving: isPending,
    error: error ? errorMessage(error) : null,
    forgetError: reset,
  }
}
