import { CheckMini } from "@medusajs/icons"
import { clx, Input, Text } from "@medusajs/ui"
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react"
import { useMessages } from "../../hooks/use-messages"

export interface ListChoice {
  /** Null stands for none of the others. */
  value: string | null
  label: string
}

interface ChoiceListProps {
  label: string
  choices: ListChoice[]
  value: string | null
  onChoose: (value: string | null) => void
  search: string
  onSearch: (search: string) => void
  /** Whether the choices are not yet those of the search. */
  isAwaited: boolean
  /** Whether the choices could not be read. */
  isFailed: boolean
}

/** What a list of units or suppliers is given: the choices, it reads by itself. */
export interface ReferenceListProps extends Pick<ChoiceListProps, "label" | "value" | "onChoose"> {
  /** What stands first and chooses none of them. */
  none: string
}

/**
 * Choices that are searched by typing and chosen by the arrows and Enter, or by a click. Enter waits for the choices
 * that belong to what was typed, so that whoever types faster than the server answers gets what was asked for.
 */
export const ChoiceList = ({
  label,
  choices,
  value,
  onChoose,
  search,
  onSearch,
  isAwaited,
  isFailed,
}: ChoiceListProps) => {
  const { t } = useMessages()
  const [position, setPosition] = useState<number | null>(null)
  const listId = useId()
  const active = useRef<HTMLLIElement>(null)
  const entersLater = useRef(false)
  const chosen = choices.findIndex((choice) => choice.value === value)
  const at = Math.min(position ?? Math.max(chosen, 0), choices.length - 1)
  const found = isFailed ? "failed" : "nothingFound"
  const emptiness = isAwaited ? "searching" : found
  const optionId = (index: number) => `${listId}-${index}`

  useEffect(() => {
    active.current?.scrollIntoView({ block: "nearest" })
  }, [at])

  useEffect(() => {
    const choice = choices[at]
    if (isAwaited || !entersLater.current) return
    entersLater.current = false
    if (choice && !isFailed) onChoose(choice.value)
  }, [isAwaited, isFailed, choices, at, onChoose])

  const handleKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const choice = choices[at]
    entersLater.current = false
    if (step !== undefined) {
      event.preventDefault()
      // Of choices that are about to be others, none is picked by its place.
      if (!isAwaited && choices.length > 0) {
        setPosition((at + step + choices.length) % choices.length)
      }
    } else if (event.key === "Enter") {
      event.preventDefault()
      if (isAwaited) entersLater.current = search !== "" && !event.repeat
      else if (choice && !event.repeat) onChoose(choice.value)
    }
  }

  return (
    <div className="flex flex-col gap-y-1">
      <Input
        size="small"
        autoFocus
        autoComplete="off"
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={choices.length > 0 ? optionId(at) : undefined}
        placeholder={t("mapping.choice.search")}
        value={search}
        onChange={(event) => {
          entersLater.current = false
          setPosition(0)
          onSearch(event.target.value)
        }}
        onKeyDown={handleKeyDown}
        onBlur={() => {
          entersLater.current = false
        }}
      />
      <ul id={listId} role="listbox" aria-label={label} className="max-h-[200px] overflow-y-auto">
        {choices.map((choice, index) => (
          <li
            key={choice.value ?? ""}
            ref={index === at ? active : undefined}
            id={optionId(index)}
            role="option"
            aria-selected={choice.value === value}
            // A list that moves under a mouse at rest is entered by it, but only a hand moves it.
            onPointerMove={() => !isAwaited && setPosition(index)}
            onClick={() => onChoose(choice.value)}
            className={clx(
              "txt-compact-small flex cursor-pointer items-center gap-x-2 rounded-md px-2 py-1.5",
              index === at ? "bg-ui-bg-base-hover" : "bg-ui-bg-base"
            )}
          >
            <span className="flex size-5 shrink-0 items-center justify-center">
              {choice.value === value && <CheckMini />}
            </span>
            <span className="min-w-0 break-words">{choice.label}</span>
          </li>
        ))}
      </ul>
      {choices.length === 0 && (
        <Text size="small" role="status" className="text-ui-fg-subtle px-2 py-1.5">
          {t(`mapping.choice.${emptiness}`)}
        </Text>
      )}
    </div>
  )
}
