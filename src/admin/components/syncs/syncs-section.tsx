import { DataTable } from "@medusajs/dashboard/components"
import { useQueryParams } from "@medusajs/dashboard/hooks"
import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import type { SyncResponse, SyncState } from "../../../types/admin-api"
import { useSyncs } from "../../hooks/api/syncs"
import { useMessages } from "../../hooks/use-messages"
import { chosenAmong } from "../../lib/address"
import type { Status } from "../../lib/status"
import { LabelledTable } from "../common/labelled-table"
import { Section } from "../common/section"
import { SectionEmpty } from "../common/section-empty"
import { SectionError } from "../common/section-error"
import { SectionHeader } from "../common/section-header"
import { SectionSkeleton } from "../common/section-skeleton"
import { SyncActions } from "./sync-actions"
import { syncPath, useSyncColumns } from "./use-sync-columns"

const PAGE_SIZE = 20
const STATES = [
  "pending",
  "running",
  "paused",
  "completed",
  "failed",
  "cancelled",
] as const satisfies SyncState[]
const TYPES = ["full", "incremental"] as const satisfies Array<SyncResponse["type"]>
const filterHelper = createDataTableFilterHelper<SyncResponse>()

/** Every run, to filter and to open, and the buttons that start one. */
export const SyncsSection = ({ overview }: { overview: Status | undefined }) => {
  const { t } = useMessages()
  const columns = useSyncColumns()
  const { offset, order, state, type } = useQueryParams(["offset", "order", "state", "type"])
  const { syncs, count, isPending, isFetching, error, refetch } = useSyncs({
    limit: PAGE_SIZE,
    offset: offset ? Number(offset) : 0,
    order: order ?? "-created_at",
    state: chosenAmong(state, STATES),
    type: chosenAmong(type, TYPES),
  })
  const filters = useMemo(
    () => [
      filterHelper.accessor("state", {
        type: "multiselect",
        searchable: false,
        label: t("syncs.filters.state"),
        options: STATES.map((value) => ({ value, label: t(`sync.state.${value}`) })),
      }),
      filterHelper.accessor("type", {
        type: "radio",
        label: t("syncs.filters.type"),
        options: TYPES.map((value) => ({ value, label: t(`sync.type.${value}`) })),
      }),
    ],
    [t]
  )

  return (
    <Section title={t("syncs.title")}>
      <SectionHeader title={t("syncs.title")} subtitle={t("syncs.subtitle")} level="h1">
        {overview && <SyncActions overview={overview} />}
      </SectionHeader>
      {isPending && <SectionSkeleton rows={6} />}
      {error && !syncs && (
        <SectionError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
      )}
      {syncs && (
        <LabelledTable>
          <DataTable
            data={syncs}
            columns={columns}
            filters={filters}
            getRowId={(sync) => sync.id}
            rowHref={syncPath}
            rowCount={count}
            pageSize={PAGE_SIZE}
            enableSearch={false}
            emptyState={{
              empty: {
                custom: (
                  <SectionEmpty title={t("syncs.empty.title")} text={t("syncs.empty.text")} />
                ),
              },
              filtered: {
                custom: (
                  <SectionEmpty title={t("syncs.notFound.title")} text={t("syncs.notFound.text")} />
                ),
              },
            }}
          />
        </LabelledTable>
      )}
    </Section>
  )
}
