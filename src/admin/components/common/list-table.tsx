import {
  DataTable,
  Heading,
  Text,
  useDataTable,
  type DataTableRowSelectionState,
} from "@medusajs/ui"
import type { ReactNode } from "react"
import { useNavigate } from "react-router-dom"
import { useAddress } from "../../hooks/use-address"
import { useLastPage } from "../../hooks/use-last-page"
import { useMessages } from "../../hooks/use-messages"
import { useTableTexts } from "../../hooks/use-table-texts"
import { SearchField } from "./search-field"

interface ListTableProps<TData extends { id: string }> {
  title: string
  subtitle: string
  data: TData[] | undefined
  count: number | undefined
  /** A column that sorts has the id that `order` takes. */
  columns: Parameters<typeof useDataTable<TData>>[0]["columns"]
  pageSize: number
  isLoading: boolean
  /** Default: true. */
  hasSearch?: boolean
  /** Stands in place of the rows when there are none. */
  empty: ReactNode
  /** Stands in place of the rows when they could not be loaded; search and filters stay, to try others. */
  failure?: ReactNode
  /** What has to be known of all the rows, above them. */
  notice?: ReactNode
  filters?: ReactNode
  actions?: ReactNode
  /** Where a row leads. A link in the row should lead there too, for those who use keys. */
  rowHref?: (row: TData) => string
  selection?: {
    state: DataTableRowSelectionState
    onChange: (state: DataTableRowSelectionState) => void
  }
}

/** The same each time, so that the table does not take it for other rows. */
const NO_ROWS: never[] = []

/**
 * Core's table for a list that is the page itself: `q`, `order` and `offset` live in the address, as the
 * dashboard's own `DataTable` keeps them. Of that one the buttons to filter and to sort have no name, and
 * what is selected is counted in English, so its parts are put together here.
 */
export const ListTable = <TData extends { id: string }>({
  title,
  subtitle,
  data,
  count = 0,
  columns,
  pageSize,
  isLoading,
  hasSearch = true,
  empty,
  failure,
  notice,
  filters,
  actions,
  rowHref,
  selection,
}: ListTableProps<TData>) => {
  const { t } = useMessages()
  const texts = useTableTexts()
  const navigate = useNavigate()
  const { params, change } = useAddress()
  const order = params.get("order")
  const offset = Number(params.get("offset")) || 0
  const isTurningBack = useLastPage({ rows: data?.length, count, pageSize, offsetKey: "offset" })
  const instance = useDataTable({
    data: data ?? NO_ROWS,
    columns,
    rowCount: count,
    getRowId: (row) => row.id,
    isLoading: isLoading || isTurningBack,
    autoResetPageIndex: false,
    onRowClick: rowHref && ((_event, row) => void navigate(rowHref(row))),
    pagination: {
      state: { pageIndex: Math.floor(offset / pageSize), pageSize },
      onPaginationChange: ({ pageIndex }) =>
        change({ offset: pageIndex === 0 ? undefined : String(pageIndex * pageSize) }),
    },
    sorting: {
      state: order ? { id: order.replace(/^-/, ""), desc: order.startsWith("-") } : null,
      // Of a column that sorts no more, the table says nothing.
      onSortingChange: (sorting: { id: string; desc: boolean } | undefined) =>
        change({ order: sorting && `${sorting.desc ? "-" : ""}${sorting.id}`, offset: undefined }),
    },
    search: {
      state: params.get("q") ?? "",
      onSearchChange: (q) => change({ q, offset: undefined }),
    },
    rowSelection: selection && {
      state: selection.state,
      onRowSelectionChange: selection.onChange,
      enableRowSelection: true,
    },
  })

  return (
    <DataTable instance={instance}>
      <div className="flex flex-col divide-y">
        <div className="flex flex-col items-start justify-between gap-4 px-6 py-4 md:flex-row md:items-center">
          <div>
            <Heading>{title}</Heading>
            <Text className="text-ui-fg-subtle" size="small">
              {subtitle}
            </Text>
          </div>
          <div className="flex w-full items-center gap-x-2 md:w-auto">
            {hasSearch && (
              <div className="w-full md:w-auto">
                <SearchField
                  label={t("table.search")}
                  value={instance.getSearch()}
                  onChange={instance.onSearchChange}
                />
              </div>
            )}
            {actions}
          </div>
        </div>
        {filters && <div className="flex flex-wrap items-center gap-2 px-6 py-2">{filters}</div>}
        {notice && <div className="px-6 py-4">{notice}</div>}
      </div>
      {failure ? (
        <div className="border-y">{failure}</div>
      ) : (
        <DataTable.Table emptyState={{ empty: { custom: empty }, filtered: { custom: empty } }} />
      )}
      {!failure && (isLoading || count > 0) && <DataTable.Pagination translations={texts} />}
    </DataTable>
  )
}
