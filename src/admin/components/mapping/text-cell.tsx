import { ArrowUturnLeft } from "@medusajs/icons"
import { IconButton, Input } from "@medusajs/ui"
import { useEffect, useId, useRef, useState, type FocusEvent, type KeyboardEvent } from "react"
import type { ItemResponse } from "../../../types/admin-api"
import type { ItemUpdate } from "../../hooks/api/items"
import { useMessages } from "../../hooks/use-messages"
import { CellButton } from "./cell-button"
import { CellError } from "./cell-error"
import { CellValue } from "./cell-value"
import { useCell } from "./use-cell"

interface TextCellProps {
  item: ItemResponse
  /** The name of the column. */
  field: string
  /** As it is shown. */
  value: string | null
  /** As it is edited. */
  text: string
  isSet: boolean
  inputMode?: "decimal"
  /** Why a text cannot be saved; null when it can. */
  check: (text: string) => string | null
  /** What saves the text; null goes back to what is derived, as does an empty input. */
  toUpdate: (text: string | null) => ItemUpdate
}

/**
 * A text that is edited where it stands: Enter, or leaving it, saves; Escape undoes. What cannot be saved
 * stays open, with the reason below it.
 */
export const TextCell = ({
  item,
  field,
  value,
  text,
  isSet,
  inputMode,
  check,
  toUpdate,
}: TextCellProps) => {
  const { t } = useMessages()
  const cell = useCell({ item, field, value, isSet })
  const [draft, setDraft] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const takesFocusBack = useRef(false)
  const isBusy = useRef(false)
  const errorId = useId()
  const error = refusal ?? cell.error
  const isOpen = draft !== null

  useEffect(() => {
    if (!isOpen && takesFocusBack.current) {
      takesFocusBack.current = false
      button.current?.focus()
    }
  }, [isOpen])

  const change = (next: string | null) => {
    setDraft(next)
    setRefusal(null)
    cell.forgetError()
  }

  const save = async (next: string) => {
    const trimmed = next.trim()
    if (isBusy.current) {
      return
    }
    // Emptied, it goes back to what is derived; there is nothing to go back from if nothing is set.
    if (trimmed === text || (trimmed === "" && !isSet)) {
      change(null)
      return
    }
    const reason = trimmed === "" ? null : check(trimmed)
    if (reason !== null) {
      setRefusal(reason)
      return
    }
    isBusy.current = true
    const isSaved = await cell.save(toUpdate(trimmed === "" ? null : trimmed))
    isBusy.current = false
    if (isSaved) {
      change(null)
    }
  }

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.stopPropagation()
      takesFocusBack.current = true
      change(null)
    } else if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
      event.preventDefault()
      takesFocusBack.current = true
      void save(event.target.value)
    }
  }

  const handleBlur = (event: FocusEvent<HTMLDivElement>) => {
    const isLeft = !event.currentTarget.contains(event.relatedTarget)
    if (isLeft && draft !== null) {
      takesFocusBack.current = false
      void save(draft)
    }
  }

  if (draft === null) {
    return (
      <CellButton ref={button} aria-label={cell.label} onClick={() => change(text)}>
        <CellValue value={value} isSet={isSet} />
      </CellButton>
    )
  }
  return (
    <div className="py-2" onKeyDown={handleKeyDown} onBlur={handleBlur}>
      <div className="flex items-center gap-x-1">
        <div className="min-w-0 flex-1">
          <Input
            size="small"
            autoFocus
            autoComplete="off"
            inputMode={inputMode}
            aria-label={cell.label}
            aria-invalid={error !== null}
            aria-describedby={error === null ? undefined : errorId}
            aria-busy={cell.isSaving}
            readOnly={cell.isSaving}
            value={draft}
            onFocus={(event) => event.target.select()}
            onChange={(event) => change(event.target.value)}
          />
        </div>
        {isSet && (
          <IconButton
            size="small"
            variant="transparent"
            type="button"
            aria-label={t("mapping.cell.backToDerived")}
            title={t("mapping.cell.backToDerived")}
            // The input is not left, or it would be saved first.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              takesFocusBack.current = true
              void save("")
            }}
          >
            <ArrowUturnLeft />
          </IconButton>
        )}
      </div>
      <CellError id={errorId} message={error} />
    </div>
  )
}
