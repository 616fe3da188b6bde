import type { DataTableRowSelectionState } from "@medusajs/ui"
import { useState } from "react"
import { filtersKey, selectedIds } from "../lib/row-selection"

/**
 * Which rows of a list are selected. They stay so from page to page and in any order; with another search
 * or filter nothing is, because what is done with many must not reach rows that nobody sees any more.
 */
export const useRowSelection = (query: object) => {
  const key = filtersKey(query)
  const [selected, setSelected] = useState<{ of: string; rows: DataTableRowSelectionState }>({
    of: key,
    rows: {},
  })

  // While it renders, so that no row of before is shown as selected, not for a moment. What was chosen for
  // filters that were changed meanwhile is cleared in the same way.
  if (selected.of !== key) {
    setSelected({ of: key, rows: {} })
  }
  const setRows = (rows: DataTableRowSelectionState) => setSelected({ of: key, rows })

  return {
    ids: selectedIds(selected.rows),
    /** As the table takes it. */
    selection: { state: selected.rows, onChange: setRows },
    select: (ids: readonly string[]) => setRows(Object.fromEntries(ids.map((id) => [id, true]))),
  }
}
