import { usePositions } from "../../hooks/api/positions"
import { useAddress } from "../../hooks/use-address"
import { useIsNarrow } from "../../hooks/use-is-narrow"
import { useMessages } from "../../hooks/use-messages"
import { useRowSelection } from "../../hooks/use-row-selection"
import { storyPath } from "../../lib/paths"
import type { Status } from "../../lib/status"
import { isNarrowed, readStockQuery, STOCK_PARAMS } from "../../lib/stock-list"
import { ListTable } from "../common/list-table"
import { Section } from "../common/section"
import { SectionError } from "../common/section-error"
import { BatchBar } from "./batch-bar"
import { StockEmpty } from "./stock-empty"
import { StockFilters } from "./stock-filters"
import { useStockColumns } from "./use-stock-columns"

const PAGE_SIZE = 20

/** Every position: what each side says, how it stands, and what can be done with many at once. */
export const StockSection = ({ overview }: { overview: Status | undefined }) => {
  const { t } = useMessages()
  const isNarrow = useIsNarrow()
  const columns = useStockColumns(isNarrow)
  const { params, change } = useAddress()
  const query = readStockQuery(
    Object.fromEntries(STOCK_PARAMS.map((key) => [key, params.get(key)]))
  )
  const { positions, count, isPending, isFetching, error, refetch } = usePositions({
    ...query,
    limit: PAGE_SIZE,
  })
  const { ids, selection, select } = useRowSelection(query)

  return (
    <Section title={t("stock.title")} isTable>
      <ListTable
        title={t("stock.title")}
        subtitle={t("stock.subtitle")}
        data={positions}
        count={count}
        columns={columns}
        pageSize={PAGE_SIZE}
        isLoading={isPending}
        rowHref={(position) => storyPath(position.id)}
        selection={selection}
        filters={
          <StockFilters
            query={query}
            doubted={overview?.positions.doubted ?? 0}
            onChange={change}
          />
        }
        failure={
          error &&
          !positions && (
            <SectionError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
          )
        }
        empty={<StockEmpty isNarrowed={isNarrowed(query)} overview={overview} />}
      />
      <BatchBar ids={ids} onDone={select} onClear={() => select([])} />
    </Section>
  )
}
