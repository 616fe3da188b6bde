import { readUnsentCatalogue } from "../database/core-tables-unsent"
import { countFixedExternalIds, findFixedHolders } from "../database/external-id-table"
import type { SqlExecutor } from "../database/sql"
import {
  createSourcePreview,
  deriveExternalId,
  type ExternalIdSource,
  type SourcePreview,
} from "../mapping"

/** What another source of external ids would change, and what it would not. */
export interface ExternalIdSourcePreview extends SourcePreview {
  /** Items that mipOS knows, or may know: their ids never change by themselves. */
  sent: number
  /** Other items that a person gave an external id, which they keep. */
  overridden: number
}

const PAGE = 1_000

/** Looks at every item that is not sent yet as a mapping by `source` would. Changes nothing. */
export const previewExternalIdSource = async (
  executor: SqlExecutor,
  current: ExternalIdSource,
  source: ExternalIdSource
): Promise<ExternalIdSourcePreview> => {
  const fixed = await countFixedExternalIds(executor)
  const preview = createSourcePreview(current, source)
  let after = ""
  for (;;) {
    const page = await readUnsentCatalogue(executor, { after, limit: PAGE })
    const last = page.at(-1)
    if (!last) {
      return { ...fixed, ...preview.result() }
    }
    const wanted = page.flatMap(({ row }) => deriveExternalId(row, source) ?? [])
    preview.add(page, await findFixedHolders(executor, wanted))
    after = last.row.inventoryItemId
  }
}
