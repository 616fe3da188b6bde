import { DataTable } from "@medusajs/dashboard/components"
import { useQueryParams } from "@medusajs/dashboard/hooks"
import { Alert, Button, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { Link } from "react-router-dom"
import type { SyncDetailResponse, SyncItemAction, SyncItemResponse } from "../../../types/admin-api"
import { useDownloadDryRun, useSyncItems } from "../../hooks/api/sync-items"
import { useMessages } from "../../hooks/use-messages"
import { useTell } from "../../hooks/use-tell"
import { isActiveSync } from "../../lib/status"
import { Section } from "../common/section"
import { SectionError } from "../common/section-error"
import { SectionHeader } from "../common/section-header"
import { SectionSkeleton } from "../common/section-skeleton"
import { useDryRunColumns } from "./use-dry-run-columns"

const PAGE_SIZE = 20
const ACTIONS = ["send", "leave_out", "excluded"] as const satisfies SyncItemAction[]
const filterHelper = createDataTableFilterHelper<SyncItemResponse>()

/** Everything that a dry run found, to search, to filter and to take along. */
export const DryRunSection = ({ sync }: { sync: SyncDetailResponse }) => {
  const { t } = useMessages()
  const tell = useTell()
  const isAtWork = isActiveSync(sync)
  const columns = useDryRunColumns()
  const { offset, q, action } = useQueryParams(["offset", "q", "action"])
  const { items, count, isPending, isFetching, error, refetch } = useSyncItems(
    sync.id,
    { limit: PAGE_SIZE, offset: offset ? Number(offset) : 0, q, action: actionOf(action) },
    isAtWork
  )
  const download = useDownloadDryRun(sync.id)
  const filters = useMemo(
    () => [
      filterHelper.accessor("action", {
        type: "radio",
        label: t("dryRun.columns.action"),
        options: ACTIONS.map((value) => ({ value, label: t(`dryRun.action.${value}`) })),
      }),
    ],
    [t]
  )

  return (
    <Section title={t("dryRun.title")}>
      <SectionHeader title={t("dryRun.title")} subtitle={t("dryRun.subtitle")} level="h1">
        <Button size="small" variant="transparent" asChild>
          <Link to="/settings/mipos">{t("dryRun.back")}</Link>
        </Button>
        <Button
          size="small"
          variant="secondary"
          title={t("dryRun.downloadHint")}
          disabled={isAtWork}
          isLoading={download.isPending}
          onClick={() => void tell(download.mutateAsync())}
        >
          {t("dryRun.download")}
        </Button>
      </SectionHeader>
      {isAtWork && (
        <div className="px-6 py-4">
          <Alert variant="info">{t("dryRun.running")}</Alert>
        </div>
      )}
      {isPending && <SectionSkeleton rows={6} />}
      {error && !items && (
        <SectionError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
      )}
      {items && (
        <DataTable
          data={items}
          columns={columns}
          filters={filters}
          getRowId={(item) => item.id}
          rowCount={count}
          pageSize={PAGE_SIZE}
          emptyState={{
            empty: { heading: t("dryRun.empty.title"), description: t("dryRun.empty.text") },
            filtered: {
              heading: t("dryRun.notFound.title"),
              description: t("dryRun.notFound.text"),
            },
          }}
        />
      )}
    </Section>
  )
}

/** The table writes its filters into the address as JSON; one that was typed there may be anything. */
const actionOf = (text: string | undefined): SyncItemAction | undefined =>
  ACTIONS.find((action) => text === action || text === JSON.stringify(action))
