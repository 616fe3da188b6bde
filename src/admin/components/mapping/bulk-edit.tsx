import { useState } from "react"
import { BulkEditDrawer } from "./bulk-edit-drawer"
import { SelectionBar } from "./selection-bar"

interface BulkEditProps {
  inventoryItemIds: string[]
  onClear: () => void
}

/** What can be done with the rows that are selected. */
export const BulkEdit = ({ inventoryItemIds, onClear }: BulkEditProps) => {
  const [isOpen, setIsOpen] = useState(false)

  return (
    <>
      {inventoryItemIds.length > 0 && !isOpen && (
        <SelectionBar
          count={inventoryItemIds.length}
          onEdit={() => setIsOpen(true)}
          onClear={onClear}
        />
      )}
      <BulkEditDrawer
        inventoryItemIds={inventoryItemIds}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        onSaved={() => {
          setIsOpen(false)
          onClear()
        }}
      />
    </>
  )
}
