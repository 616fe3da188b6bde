import type { CatalogueRow, Problem } from "./catalogue"
import {
  deriveExternalId,
  missingExternalId,
  takenExternalId,
  type ExternalIdSource,
} from "./external-id"
import { itemName, itemSku } from "./name"

/** How many examples a preview shows. */
export const PREVIEW_EXAMPLES = 50

/** What another source of external ids would make of one item. */
export interface SourceChange {
  inventoryItemId: string
  name: string
  from: string | null
  /** Null when the item would have none. */
  to: string | null
  problem: Problem | null
}

/** What another source would make of the items that are not sent yet. */
export interface SourcePreview {
  /** The same id by either source. */
  unchanged: number
  /** Another id. */
  changed: number
  /** No id, because the source is empty. */
  missing: number
  /** No id, because another item has it. */
  taken: number
  /** Those with a problem first. */
  examples: SourceChange[]
}

/** Collects a preview page by page; items have to come in the order in which they are mapped. */
export interface SourcePreviewer {
  /**
   * @param held the names of items that keep the ids that items of this page would get, by that id.
   */
  add(
    page: ReadonlyArray<{ row: CatalogueRow; externalId: string | null }>,
    held: ReadonlyMap<string, string>
  ): void
  result(): SourcePreview
}

/** Finds out what items would be called by `source`, and which of them could not be sent then. */
export const createSourcePreview = (
  current: ExternalIdSource,
  source: ExternalIdSource
): SourcePreviewer => {
  const counts = { unchanged: 0, changed: 0, missing: 0, taken: 0 }
  const problems: SourceChange[] = []
  const changes: SourceChange[] = []
  const given = new Map<string, string>()

  const kindOf = (change: SourceChange): keyof typeof counts => {
    if (change.problem) {
      return change.problem.code === "no_external_id" ? "missing" : "taken"
    }
    return change.from === change.to ? "unchanged" : "changed"
  }
  return {
    add: (page, held) => {
      for (const { row, externalId } of page) {
        const from = externalId ?? deriveExternalId(row, current)
        const to = deriveExternalId(row, source)
        const name = itemName(row) ?? itemSku(row) ?? row.inventoryItemId
        const holder = to === null ? undefined : (held.get(to) ?? given.get(to))
        const problem =
          to === null
            ? missingExternalId(source)
            : holder === undefined
              ? null
              : takenExternalId(to, name, holder)
        if (to !== null && holder === undefined) {
          given.set(to, name)
        }
        const change = {
          inventoryItemId: row.inventoryItemId,
          name,
          from,
          to: problem ? null : to,
          problem,
        }
        const kind = kindOf(change)
        counts[kind] += 1
        const list = problem ? problems : changes
        if (kind !== "unchanged" && list.length < PREVIEW_EXAMPLES) {
          list.push(change)
        }
      }
    },
    result: () => ({
      ...counts,
      examples: [...problems, ...changes].slice(0, PREVIEW_EXAMPLES),
    }),
  }
}
