import { Popover } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import type { ItemResponse } from "../../../types/admin-api"
import type { ItemUpdate } from "../../hooks/api/items"
import { CellButton } from "./cell-button"
import { CellError } from "./cell-error"
import { CellValue } from "./cell-value"
import { useCell } from "./use-cell"

interface ChoiceCellProps {
  item: ItemResponse
  /** The name of the column. */
  field: string
  value: string | null
  isSet: boolean
  /** What saves a choice; null goes back to what is derived. */
  toUpdate: (id: string | null) => ItemUpdate
  /** The choices, once the cell is open. */
  list: (onChoose: (id: string | null) => void) => ReactNode
}

/** A value that is chosen from many where it stands. A choice is saved at once; Escape leaves it as it was. */
export const ChoiceCell = ({ item, field, value, isSet, toUpdate, list }: ChoiceCellProps) => {
  const [isOpen, setIsOpen] = useState(false)
  const cell = useCell({ item, field, value, isSet })

  const choose = (id: string | null) => {
    setIsOpen(false)
    void cell.save(toUpdate(id))
  }

  return (
    <>
      <Popover open={isOpen} onOpenChange={setIsOpen}>
        <Popover.Trigger asChild>
          <CellButton aria-label={cell.label} aria-busy={cell.isSaving}>
            <CellValue value={value} isSet={isSet} />
          </CellButton>
        </Popover.Trigger>
        <Popover.Content aria-label={cell.label} className="w-[260px]">
          {list(choose)}
        </Popover.Content>
      </Popover>
      <CellError message={cell.error} />
    </>
  )
}
