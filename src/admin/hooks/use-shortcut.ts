import { useEffect } from "react"
import { isShortcut } from "../lib/shortcut"

/** What takes keys for itself while it is open: in a menu, letters look for a choice. */
const TAKES_KEYS = ["menu", "listbox", "dialog", "alertdialog"]
  .map((role) => `[role="${role}"]`)
  .join(", ")

/**
 * Calls an action by a key, unless that key is meant for something else.
 *
 * @param key a small letter
 */
export const useShortcut = (key: string, action: () => void, isEnabled: boolean): void => {
  useEffect(() => {
    if (!isEnabled) {
      return
    }
    const handleKeyDown = (event: KeyboardEvent) => {
      if (isShortcut(event, key) && !isTyping() && !document.querySelector(TAKES_KEYS)) {
        event.preventDefault()
        action()
      }
    }
    document.addEventListener("keydown", handleKeyDown)
    return () => document.removeEventListener("keydown", handleKeyDown)
  }, [action, isEnabled, key])
}

const isTyping = (): boolean => {
  const active = document.activeElement

  return (
    active instanceof HTMLInputElement ||
    active instanceof HTMLTextAreaElement ||
    active instanceof HTMLSelectElement ||
    (active instanceof HTMLElement && active.isContentEditable)
  )
}
