import type { ItemImportChange } from "../../types/admin-api"

/** What a file changes of one item: a line of the file. */
export interface ChangedLine {
  line: number
  inventory_item_id: string
  name: string
  changes: Array<Pick<ItemImportChange, "field" | "from" | "to">>
}

/** The changes, those of one line together, in the order in which they come. */
export const changesByLine = (changes: readonly ItemImportChange[]): ChangedLine[] => {
  const lines = new Map<number, ChangedLine>()
  for (const { line, inventory_item_id, name, field, from, to } of changes) {
    const known = lines.get(line) ?? { line, inventory_item_id, name, changes: [] }
    known.changes.push({ field, from, to })
    lines.set(line, known)
  }
  return [...lines.values()]
}
