import { Text } from "@medusajs/ui"
import { useMovements } from "../../hooks/api/movements"
import { useAddress } from "../../hooks/use-address"
import { useIsNarrow } from "../../hooks/use-is-narrow"
import { useMessages } from "../../hooks/use-messages"
import { useNow } from "../../hooks/use-now"
import {
  isNarrowed,
  MOVEMENT_PARAMS,
  movementFilters,
  readMovementQuery,
} from "../../lib/movement-query"
import { movementPath } from "../../lib/paths"
import { ListTable } from "../common/list-table"
import { Section } from "../common/section"
import { SectionEmpty } from "../common/section-empty"
import { SectionError } from "../common/section-error"
import { ExportButton } from "./export-button"
import { MovementFilters } from "./movement-filters"
import { useMovementColumns } from "./use-movement-columns"

const PAGE_SIZE = 20

/** The ledger: every change of stock that crossed, to search, to filter and to take along. */
export const MovementsSection = () => {
  const { t } = useMessages()
  const columns = useMovementColumns(useIsNarrow())
  const { params, change } = useAddress()
  const query = readMovementQuery(
    Object.fromEntries(MOVEMENT_PARAMS.map((key) => [key, params.get(key)]))
  )
  const filters = movementFilters(query, useNow())
  const { movements, count, isPending, isFetching, error, refetch, ...answer } = useMovements({
    ...filters,
    order: query.order,
    offset: query.offset,
    limit: PAGE_SIZE,
  })

  return (
    <Section title={t("movements.title")} isTable>
      <ListTable
        title={t("movements.title")}
        subtitle={t("movements.subtitle")}
        data={movements}
        count={count}
        columns={columns}
        pageSize={PAGE_SIZE}
        isLoading={isPending}
        rowHref={({ id }) => movementPath(id)}
        filters={<MovementFilters query={query} onChange={change} />}
        actions={<ExportButton filters={filters} isDisabled={!movements?.length} />}
        failure={
          error &&
          !movements && (
            <SectionError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
          )
        }
        empty={
          isNarrowed(query) ? (
            <SectionEmpty
              title={t("movements.notFound.title")}
              text={t("movements.notFound.text")}
            />
          ) : (
            <SectionEmpty title={t("movements.empty.title")} text={t("movements.empty.text")} />
          )
        }
      />
      {answer.count_is_capped && (
        <Text size="small" role="note" className="text-ui-fg-subtle text-pretty px-6 py-4">
          {t("movements.cappedCount", { count: count ?? 0 })}
        </Text>
      )}
    </Section>
  )
}
