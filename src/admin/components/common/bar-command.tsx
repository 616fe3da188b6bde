import { clx, Kbd } from "@medusajs/ui"
import { useShortcut } from "../../hooks/use-shortcut"

interface BarCommandProps {
  label: string
  /** A small letter. */
  shortcut: string
  action: () => void
  isDisabled?: boolean
}

/**
 * A command of a `CommandBar.Bar`. Looks as core's, which goes by the letter alone: it would also be
 * called by Ctrl and that letter, and by who types it to find a choice in an open menu.
 */
export const BarCommand = ({ label, shortcut, action, isDisabled = false }: BarCommandProps) => {
  useShortcut(shortcut, action, !isDisabled)

  return (
    <button
      type="button"
      disabled={isDisabled}
      onClick={action}
      className={clx(
        "bg-ui-contrast-bg-base txt-compact-small-plus transition-fg text-ui-contrast-fg-primary flex items-center gap-x-2 whitespace-nowrap px-3 py-2.5 outline-none",
        "focus-visible:bg-ui-contrast-bg-base-hover focus-visible:hover:bg-ui-contrast-bg-base-hover hover:bg-ui-contrast-bg-base-hover active:bg-ui-contrast-bg-base-pressed focus-visible:active:bg-ui-contrast-bg-base-pressed disabled:!bg-ui-bg-disabled disabled:!text-ui-fg-disabled",
        "last-of-type:-mr-1 last-of-type:pr-4"
      )}
    >
      <span>{label}</span>
      <Kbd className="bg-ui-contrast-bg-subtle border-ui-contrast-border-base text-ui-contrast-fg-secondary">
        {shortcut.toUpperCase()}
      </Kbd>
    </button>
  )
}
