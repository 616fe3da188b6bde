import { useEffect, useRef, type CSSProperties, type PropsWithChildren } from "react"
import { useMessages, type Translate } from "../../hooks/use-messages"

/** In the dark, core's names of filters are paler than what everybody can read. */
const READABLE: CSSProperties & Record<"--fg-muted", string> = {
  "--fg-muted": "var(--fg-subtle)",
}

/**
 * Stands around core's `DataTable`, whose buttons that are only an icon (filter, sort, remove a filter)
 * have no names: they get one whenever they come up.
 */
export const LabelledTable = ({ children }: PropsWithChildren) => {
  const { t } = useMessages()
  const table = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const root = table.current
    if (!root) {
      return
    }
    nameButtons(root, t)
    const observer = new MutationObserver(() => nameButtons(root, t))
    observer.observe(root, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [t])

  return (
    <div ref={table} style={READABLE}>
      {children}
    </div>
  )
}

const nameButtons = (root: HTMLElement, t: Translate) => {
  const nameless = [...root.querySelectorAll("button:not([aria-label])")].filter(
    (button) => button.textContent?.trim() === ""
  )
  const menus = nameless.filter((button) => button.getAttribute("aria-haspopup") === "menu")
  // Core puts the filters first. A table that has only one of the two menus can only be sorted.
  const [filter, sort] = menus.length > 1 ? menus : [undefined, menus[0]]
  filter?.setAttribute("aria-label", t("common.addFilter"))
  sort?.setAttribute("aria-label", t("common.sort"))

  for (const button of nameless.filter((one) => !menus.includes(one))) {
    const name = button.parentElement?.firstElementChild?.textContent?.trim()
    if (name) {
      button.setAttribute("aria-label", t("common.removeFilter", { name }))
    }
  }
}
