import { useDate } from "@medusajs/dashboard/hooks"
import { createDataTableColumnHelper, StatusBadge, Text } from "@medusajs/ui"
import { useMemo } from "react"
import type { SyncResponse } from "../../../types/admin-api"
import { useFormatNumber } from "../../hooks/use-format-number"
import { useMessages } from "../../hooks/use-messages"
import { formatDuration } from "../../lib/format"
import { isActiveSync, SYNC_STATE_COLORS } from "../../lib/status"
import { syncPath } from "../../lib/sync-query"
import { ProgressBar } from "../common/progress-bar"
import { RowLink } from "../common/row-link"

const columnHelper = createDataTableColumnHelper<SyncResponse>()

/** @param isNarrow then only what tells one run from another, and how it went */
export const useSyncColumns = (isNarrow: boolean) => {
  const { t, locale } = useMessages()
  const { getFullDate } = useDate()
  const formatNumber = useFormatNumber()

  return useMemo(() => {
    const typeOf = (sync: SyncResponse) =>
      sync.dry_run ? t("syncs.tryRun") : t(`sync.type.${sync.type}`)

    const started = columnHelper.accessor("created_at", {
      header: t("syncs.columns.started"),
      enableSorting: true,
      cell: ({ row: { original: sync } }) => (
        <div className="flex flex-col gap-y-0.5 py-2">
          <RowLink to={syncPath(sync.id)}>
            {getFullDate({ date: sync.started_at ?? sync.created_at, includeTime: true })}
          </RowLink>
          {isNarrow && (
            <Text size="xsmall" leading="compact" className="text-ui-fg-subtle">
              {typeOf(sync)}
            </Text>
          )}
        </div>
      ),
    })
    const state = columnHelper.accessor("state", {
      header: t("syncs.columns.state"),
      cell: ({ getValue }) => (
        <StatusBadge color={SYNC_STATE_COLORS[getValue()]}>
          {t(`sync.state.${getValue()}`)}
        </StatusBadge>
      ),
    })
    const progress = columnHelper.display({
      id: "progress",
      header: t("syncs.columns.progress"),
      cell: ({ row: { original: sync } }) => <Progress sync={sync} />,
    })

    return isNarrow
      ? [started, state, progress]
      : [
          started,
          columnHelper.display({
            id: "type",
            header: t("syncs.columns.type"),
            cell: ({ row: { original: sync } }) => typeOf(sync),
          }),
          columnHelper.accessor("trigger", {
            header: t("syncs.columns.trigger"),
            cell: ({ getValue }) => t(`sync.trigger.${getValue()}`),
          }),
          state,
          progress,
          columnHelper.accessor("requests", {
            header: t("syncs.columns.requests"),
            align: "right",
            cell: ({ getValue }) => (
              <span className="tabular-nums">{formatNumber(getValue())}</span>
            ),
          }),
          columnHelper.display({
            id: "duration",
            header: t("syncs.columns.duration"),
            cell: ({ row: { original: sync } }) => durationOf(sync, locale),
          }),
        ]
  }, [t, locale, getFullDate, formatNumber, isNarrow])
}

/** How long a run took that is over; a dash for any other. */
export const durationOf = (
  { started_at: from, finished_at: to }: Pick<SyncResponse, "started_at" | "finished_at">,
  language: string
): string => (from && to ? formatDuration(Date.parse(to) - Date.parse(from), language) : "–")

const Progress = ({ sync }: { sync: SyncResponse }) => {
  const { t } = useMessages()
  const formatNumber = useFormatNumber()
  const done = sync.items_sent + sync.items_left_out

  return (
    <div className="flex flex-col gap-y-1 py-2">
      <Text size="small" leading="compact" className="tabular-nums">
        {isActiveSync(sync)
          ? t("syncs.sentOf", { done: formatNumber(done), total: formatNumber(sync.items_total) })
          : formatNumber(sync.items_sent)}
      </Text>
      {isActiveSync(sync) && (
        <ProgressBar label={t("sync.progressLabel")} done={done} total={sync.items_total} />
      )}
      {sync.items_left_out > 0 && (
        <Text size="xsmall" leading="compact" className="text-ui-tag-orange-text">
          {t("syncs.leftOut", { count: sync.items_left_out })}
        </Text>
      )}
    </div>
  )
}
