import { DataTable } from "@medusajs/dashboard/components"
import { useQueryParams } from "@medusajs/dashboard/hooks"
import { Text } from "@medusajs/ui"
import { useMovements } from "../../hooks/api/movements"
import { useMessages } from "../../hooks/use-messages"
import { MOVEMENT_FILTER_KEYS, readMovementFilters } from "../../lib/movement-filters"
import { LabelledTable } from "../common/labelled-table"
import { Section } from "../common/section"
import { SectionEmpty } from "../common/section-empty"
import { SectionError } from "../common/section-error"
import { SectionHeader } from "../common/section-header"
import { SectionSkeleton } from "../common/section-skeleton"
import { ExportButton } from "./export-button"
import { movementPath, useMovementColumns } from "./use-movement-columns"
import { useMovementFilters } from "./use-movement-filters"

const PAGE_SIZE = 20

/** The ledger: every change of stock that crossed, to search, to filter and to take along. */
export const MovementsSection = () => {
  const { t } = useMessages()
  const { offset, order, ...address } = useQueryParams(["offset", "order", ...MOVEMENT_FILTER_KEYS])
  const filters = readMovementFilters(address)
  const columns = useMovementColumns()
  const tableFilters = useMovementFilters(filters.sync_id)
  const {
    movements,
    count,
    count_is_capped: isCapped,
    isPending,
    isFetching,
    error,
    refetch,
  } = useMovements({
    ...filters,
    limit: PAGE_SIZE,
    offset: offset ? Number(offset) : 0,
    order: order ?? "-created_at",
  })

  return (
    <Section title={t("movements.title")}>
      <SectionHeader title={t("movements.title")} subtitle={t("movements.subtitle")} level="h1">
        <ExportButton filters={filters} isDisabled={!movements?.length} />
      </SectionHeader>
      {isPending && <SectionSkeleton rows={8} />}
      {error && !movements && (
        <SectionError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
      )}
      {movements && (
        <LabelledTable>
          <DataTable
            data={movements}
            columns={columns}
            filters={tableFilters}
            getRowId={(movement) => movement.id}
            rowHref={movementPath}
            rowCount={count}
            pageSize={PAGE_SIZE}
            emptyState={{
              empty: {
                custom: (
                  <SectionEmpty
                    title={t("movements.empty.title")}
                    text={t("movements.empty.text")}
                  />
                ),
              },
              filtered: {
                custom: (
                  <SectionEmpty
                    title={t("movements.notFound.title")}
                    text={t("movements.notFound.text")}
                  />
                ),
              },
            }}
          />
        </LabelledTable>
      )}
      {isCapped && (
        <Text size="small" className="text-ui-fg-subtle text-pretty px-6 py-4" role="note">
          {t("movements.cappedCount", { count: count ?? 0 })}
        </Text>
      )}
    </Section>
  )
}
