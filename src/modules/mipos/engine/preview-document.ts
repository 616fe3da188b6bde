import type { SyncItem } from "../client"
import {
  countPreview,
  readPreviewPage,
  readPreviewReferences,
  type PreviewAction,
  type PreviewRow,
} from "../database/preview-table"
import { readStoreLinks } from "../database/store-link-table"
import type { Database } from "../database/sql"
import { hintOfProblem } from "../hints"
import type { ConnectionSettings } from "../settings/connection-settings"
import { linkTarget } from "./link-target"

/** How many items are in memory at once, whatever the size of the shop. */
const PAGE_SIZE = 500

/**
 * A dry run as one JSON text, piece by piece: for each store link the body of the request that would bring
 * everything (a sync sends the same in batches), and what it leaves out with the reasons.
 *
 * @throws Error when a newer dry run takes the place of this one meanwhile: half a text must not look
 *   like a whole one.
 */
export async function* previewDocument(
  database: Database,
  settings: Pick<ConnectionSettings, "userIdTps" | "inventorySystemId">,
  syncId: string
): AsyncGenerator<string> {
  const links = new Map((await readStoreLinks(database)).map((link) => [link.id, link]))
  yield `{"sync_id":${JSON.stringify(syncId)},"stores":[`
  let separator = ""
  for (const { storeLinkId, count } of await countPreview(database, syncId)) {
    const link = links.get(storeLinkId)
    const target = link ? linkTarget(link, settings) : null
    let written = 0
    const list = async function* (
      action: PreviewAction,
      entryOf: (row: PreviewRow) => object
    ): AsyncGenerator<string> {
      let between = "\n"
      let after: string | undefined = ""
      while (after !== undefined) {
        const of = { syncId, storeLinkId, action }
        const rows: PreviewRow[] = await readPreviewPage(database, of, after, PAGE_SIZE)
        if (rows.length > 0) {
          yield between + rows.map((row) => JSON.stringify(entryOf(row))).join(",\n")
          between = ",\n"
        }
        written += rows.length
        after = rows.at(-1)?.inventory_item_id
      }
    }
    const { units, suppliers } = await readPreviewReferences(database, syncId, storeLinkId)
    yield `${separator}{"store_link_id":${JSON.stringify(storeLinkId)},`
    yield `"store_id":${JSON.stringify(link?.storeId ?? null)},"request":{`
    yield `"user_id_tps":${JSON.stringify(target?.userIdTps ?? null)},`
    yield `"inventory_system_id":${JSON.stringify(target?.inventorySystemId ?? null)},"items":[`
    yield* list("send", itemOf)
    yield `],"units":${JSON.stringify(units)},"suppliers":${JSON.stringify(suppliers)}},`
    yield `"left_out":[`
    yield* list("leave_out", notSentOf)
    yield `],"excluded":[`
    yield* list("excluded", notSentOf)
    yield "]}"
    if (written !== count) {
      throw new Error("A newer dry run took the place of this one while it was being read.")
    }
    separator = ","
  }
  yield "]}\n"
}

const itemOf = (row: PreviewRow): Record<keyof SyncItem, string | null | undefined> => ({
  name: row.name,
  external_id: row.external_id,
  purchase_unit_external_id: row.purchase_unit?.external_id,
  consumption_unit_external_id: row.consumption_unit?.external_id,
  supplier_external_id: row.supplier?.external_id,
  cost: row.cost,
  stock: row.stock,
  // Left out where there is none, as a sync does.
  sku: row.sku ?? undefined,
})

const notSentOf = (row: PreviewRow): object => ({
  inventory_item_id: row.inventory_item_id,
  name: row.name,
  sku: row.sku,
  external_id: row.external_id,
  reasons: row.reasons.map((reason) => ({
    ...reason,
    hint: hintOfProblem(reason, {
      inventoryItemId: row.inventory_item_id,
      storeLinkId: row.store_link_id,
    }),
  })),
})
