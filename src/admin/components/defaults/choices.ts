import type { Choice } from "../../hooks/use-choices"
import { NONE } from "../../lib/new-reference"

export const idOf = (choice: string) => (choice === NONE ? null : choice)

/** The current choice stays choosable even when it is not among those that were loaded. */
export const withCurrent = (options: Choice[], id: string | null) =>
  id === null || options.some((option) => option.value === id)
    ? options
    : [{ value: id, label: id }, ...options]

/** A plain decimal, which stays the text that was typed and never becomes a JavaScript number. */
export const DECIMAL = /^\d+(\.\d+)?$/
