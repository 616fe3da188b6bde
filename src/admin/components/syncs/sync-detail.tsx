import { RouteDrawer, SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { StatusBadge, Text } from "@medusajs/ui"
import type { SyncDetailResponse } from "../../../types/admin-api"
import { useFormatNumber } from "../../hooks/use-format-number"
import { useMessages } from "../../hooks/use-messages"
import { SYNC_STATE_COLORS } from "../../lib/status"
import { Hint } from "../common/hint"
import { ServerText } from "../common/server-text"
import { TextLink } from "../common/text-link"
import { SyncProblems } from "./sync-problems"

/** One sync: how it went, and each item that was left out with the reason. */
export const SyncDetail = ({ sync }: { sync: SyncDetailResponse }) => {
  const { t } = useMessages()
  const { getFullDate } = useDate()
  const formatNumber = useFormatNumber()
  const dateOf = (date: string | null) => date && getFullDate({ date, includeTime: true })

  return (
    <RouteDrawer.Body className="flex-1 divide-y overflow-y-auto p-0">
      <SectionRow
        title={t("sync.detail.state")}
        value={
          <div className="flex min-w-0 flex-col gap-y-1">
            <StatusBadge color={SYNC_STATE_COLORS[sync.state]} className="w-fit">
              {t(`sync.state.${sync.state}`)}
            </StatusBadge>
            {sync.message && <ServerText text={sync.message} />}
            <Hint hint={sync.hint} />
          </div>
        }
      />
      <SectionRow title={t("sync.detail.type")} value={t(`sync.type.${sync.type}`)} />
      {sync.dry_run && (
        <SectionRow
          title={t("sync.detail.dryRun")}
          value={
            <div className="flex min-w-0 flex-col gap-y-1">
              <Text size="small" leading="compact">
                {t("sync.detail.dryRunValue")}
              </Text>
              {sync.has_items && (
                <Text size="small" leading="compact">
                  <TextLink to={`/settings/mipos/dry-runs/${sync.id}`}>
                    {t("sync.detail.everyItem")}
                  </TextLink>
                </Text>
              )}
            </div>
          }
        />
      )}
      <SectionRow title={t("sync.detail.trigger")} value={t(`sync.trigger.${sync.trigger}`)} />
      <SectionRow title={t("sync.detail.started")} value={dateOf(sync.started_at)} />
      <SectionRow title={t("sync.detail.finished")} value={dateOf(sync.finished_at)} />
      <SectionRow title={t("sync.detail.itemsTotal")} value={formatNumber(sync.items_total)} />
      <SectionRow title={t("sync.detail.itemsSent")} value={formatNumber(sync.items_sent)} />
      <SectionRow title={t("sync.detail.itemsLeftOut")} value={formatNumber(sync.items_left_out)} />
      <SectionRow title={t("sync.detail.requests")} value={formatNumber(sync.requests)} />
      <SyncProblems problems={sync.problems} total={sync.problems_count} />
    </RouteDrawer.Body>
  )
}
