import type { StoreLinkRequest, StoreLinkResponse } from "../../types/admin-api"

/** A stock location, and the mipOS store that somebody enters for it. */
export interface StoreLinkRow {
  stock_location_id: string
  store_id: string
  pos_store_id: string
  enabled: boolean
}

type Link = Pick<
  StoreLinkResponse,
  "id" | "stock_location_id" | "store_id" | "pos_store_id" | "inventory_system_id" | "enabled"
>

export interface StoreLinkChange {
  /** Of the row that it comes from. */
  index: number
  /** Of the link that it changes; undefined for a new one. */
  id: string | undefined
  request: StoreLinkRequest
}

export interface RowProblem {
  index: number
  field: "store_id" | "pos_store_id"
  /** `required`: a link without a store; `noLink`: nothing is linked at all; `taken`: by another row. */
  problem: "required" | "noLink" | "taken"
}

const linkOf = (row: StoreLinkRow, links: readonly Link[]): Link | undefined =>
  links.find((link) => link.stock_location_id === row.stock_location_id)

/** One row for each stock location, with its link if it has one. */
export const rowsOf = (
  locations: ReadonlyArray<{ id: string }>,
  links: readonly Link[]
): StoreLinkRow[] =>
  locations.map(({ id }) => {
    const link = links.find((candidate) => candidate.stock_location_id === id)
    return {
      stock_location_id: id,
      store_id: link?.store_id ?? "",
      // The same id twice would only look as if it had to be entered twice.
      pos_store_id: link && link.pos_store_id !== link.store_id ? link.pos_store_id : "",
      enabled: link?.enabled ?? true,
    }
  })

const storeOf = (row: StoreLinkRow): string => row.store_id.trim()
const posStoreOf = (row: StoreLinkRow): string => row.pos_store_id.trim() || storeOf(row)

/** What has to be saved so that the links are as the rows say. A row without a store is no link. */
export const changesOf = (
  rows: readonly StoreLinkRow[],
  links: readonly Link[]
): StoreLinkChange[] =>
  rows.flatMap((row, index) => {
    const link = linkOf(row, links)
    const request = {
      stock_location_id: row.stock_location_id,
      store_id: storeOf(row),
      pos_store_id: posStoreOf(row),
      enabled: row.enabled,
    }
    const isSame =
      link?.store_id === request.store_id &&
      link.pos_store_id === request.pos_store_id &&
      link.enabled === request.enabled
    return request.store_id === "" || isSame ? [] : [{ index, id: link?.id, request }]
  })

/** What keeps the rows from being saved; empty when nothing does. */
export const problemsOf = (rows: readonly StoreLinkRow[], links: readonly Link[]): RowProblem[] => {
  const linked = rows.flatMap((row, index) => (storeOf(row) === "" ? [] : [{ row, index }]))
  if (linked.length === 0 && links.length === 0) {
    return [{ index: 0, field: "store_id", problem: "noLink" }]
  }
  const emptied = rows.flatMap((row, index): RowProblem[] =>
    storeOf(row) === "" && linkOf(row, links)
      ? [{ index, field: "store_id", problem: "required" }]
      : []
  )
  /** Stores are told apart within an inventory system, of which a link may have its own. */
  const isTaken = (
    field: RowProblem["field"],
    idOf: (row: StoreLinkRow) => string
  ): RowProblem[] => {
    const seen = new Set<string>()
    return linked.flatMap(({ row, index }): RowProblem[] => {
      const key = JSON.stringify([linkOf(row, links)?.inventory_system_id ?? null, idOf(row)])
      if (seen.has(key)) {
        return [{ index, field, problem: "taken" }]
      }
      seen.add(key)
      return []
    })
  }
  const taken = isTaken("store_id", storeOf)
  return [
    ...emptied,
    ...taken,
    ...isTaken("pos_store_id", posStoreOf).filter(
      ({ index }) => !taken.some((problem) => problem.index === index)
    ),
  ]
}
