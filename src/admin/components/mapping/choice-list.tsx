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
}

/** Choices that are searched by typing and chosen by the arrows and Enter, or by a click. */
export const ChoiceList = ({
  label,
  choices,
  value,
  onChoose,
  search,
  onSearch,
}: ChoiceListProps) => {
  const { t } = useMessages()
  const [position, setPosition] = useState<number | null>(null)
  const listId = useId()
  const active = useRef<HTMLLIElement>(null)
  const chosen = choices.findIndex((choice) => choice.value === value)
  const at = Math.min(position ?? Math.max(chosen, 0), choices.length - 1)
  const optionId = (index: number) => `${listId}-${index}`

  useEffect(() => {
    active.current?.scrollIntoView({ block: "nearest" })
  }, [at])

  const handleKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const choice = choices[at]
    if (step !== undefined && choices.length > 0) {
      event.preventDefault()
      setPosition((at + step + choices.length) % choices.length)
    } else if (event.key === "Enter" && choice) {
      event.preventDefault()
      onChoose(choice.value)
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
          setPosition(0)
          onSearch(event.target.value)
        }}
        onKeyDown={handleKeyDown}
      />
      <ul id={listId} role="listbox" aria-label={label} className="max-h-[200px] overflow-y-auto">
        {choices.map((choice, index) => (
          <li
            key={choice.value ?? ""}
            ref={index === at ? active : undefined}
            id={optionId(index)}
            role="option"
            aria-selected={choice.value === value}
            onMouseEnter={() => setPosition(index)}
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
          {t("mapping.choice.nothingFound")}
        </Text>
      )}
    </div>
  )
}
