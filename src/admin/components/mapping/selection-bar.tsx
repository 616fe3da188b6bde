import { CommandBar } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"
import { MOST_ITEMS } from "../../lib/bulk-edit"
import { BarCommand } from "../common/bar-command"

interface SelectionBarProps {
  /** More than 0. */
  count: number
  onEdit: () => void
  onClear: () => void
}

/**
 * How many rows are selected, and what to do with them. Looks as core's command bar; that one is a
 * dialog without a name.
 */
export const SelectionBar = ({ count, onEdit, onClear }: SelectionBarProps) => {
  const { t } = useMessages()
  const isTooMany = count > MOST_ITEMS

  return (
    <div
      role="region"
      aria-label={t("mapping.bulk.label")}
      className="fixed bottom-8 left-1/2 z-50 -translate-x-1/2"
    >
      <CommandBar.Bar>
        <CommandBar.Value role="status" className="whitespace-nowrap">
          {isTooMany
            ? t("mapping.bulk.tooMany", { count: MOST_ITEMS })
            : t("table.selected", { count })}
        </CommandBar.Value>
        <CommandBar.Seperator />
        {!isTooMany && (
          <>
            <BarCommand label={t("actions.edit")} shortcut="e" action={onEdit} />
            <CommandBar.Seperator />
          </>
        )}
        <BarCommand label={t("table.clearSelection")} shortcut="d" action={onClear} />
      </CommandBar.Bar>
    </div>
  )
}
