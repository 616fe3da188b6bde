import { Button } from "@medusajs/ui"
import { useMemo } from "react"
import { useSearchParams } from "react-router-dom"
import { useItems } from "../../hooks/api/items"
import { useAddress } from "../../hooks/use-address"
import { useMessages } from "../../hooks/use-messages"
import { useRowSelection } from "../../hooks/use-row-selection"
import { isFiltered, ITEM_FILTERS, itemListParams } from "../../lib/item-list"
import { ListTable } from "../common/list-table"
import { Section } from "../common/section"
import { SectionEmpty } from "../common/section-empty"
import { SectionError } from "../common/section-error"
import { BulkEdit } from "./bulk-edit"
import { ItemFilters } from "./item-filters"
import { useItemColumns } from "./use-item-columns"

const PAGE_SIZE = 20

/** Every item that was mapped so far, to look at and to edit, one by one or many at once. */
export const ItemsSection = () => {
  const { t } = useMessages()
  const [address] = useSearchParams()
  const { change } = useAddress()
  const params = itemListParams((key) => address.get(key), PAGE_SIZE)
  const { items, count, isPending, isFetching, error, refetch } = useItems(params)
  const columns = useItemColumns()
  const { ids, selection, select } = useRowSelection(params)
  // A row is known by what the API takes; so what is selected on one page is still known on the next.
  const rows = useMemo(
    () => items?.map((item) => ({ ...item, id: item.inventory_item_id })),
    [items]
  )

  const showAll = () =>
    change({
      q: undefined,
      offset: undefined,
      ...Object.fromEntries(ITEM_FILTERS.map((key) => [key, undefined])),
    })

  return (
    <Section title={t("mapping.items.title")} isTable>
      <ListTable
        title={t("mapping.items.title")}
        subtitle={t("mapping.items.subtitle")}
        data={rows}
        count={count}
        columns={columns}
        pageSize={PAGE_SIZE}
        isLoading={isPending}
        filters={
          <ItemFilters
            params={params}
            onChange={(changes) => change({ ...changes, offset: undefined })}
          />
        }
        empty={
          isFiltered(params) ? (
            <SectionEmpty
              title={t("mapping.items.notFound.title")}
              text={t("mapping.items.notFound.text")}
              action={
                <Button size="small" variant="secondary" type="button" onClick={showAll}>
                  {t("mapping.items.notFound.showAll")}
                </Button>
              }
            />
          ) : (
            <SectionEmpty
              title={t("mapping.items.empty.title")}
              text={t("mapping.items.empty.text")}
            />
          )
        }
        selection={selection}
        failure={
          error &&
          !items && (
            <SectionError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
          )
        }
      />
      <BulkEdit inventoryItemIds={ids} onClear={() => select([])} />
    </Section>
  )
}
