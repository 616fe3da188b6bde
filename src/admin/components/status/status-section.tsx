import { useDate } from "@medusajs/dashboard/hooks"
import { Alert } from "@medusajs/ui"
import type { useStatus } from "../../hooks/api/status"
import { useSyncEndToast } from "../../hooks/use-sync-end-toast"
import { useMessages } from "../../hooks/use-messages"
import { Section } from "../common/section"
import { isConnectionMissing, missingKey } from "../../lib/missing"
import { isSetUp } from "../../lib/set-up"
import { SectionError } from "../common/section-error"
import { ResumeSetUp } from "../guide/resume-set-up"
import { SectionSkeleton } from "../common/section-skeleton"
import { warningKey } from "../../lib/warnings"
import { ActiveSync } from "./active-sync"
import { LastSyncRow } from "./last-sync-row"
import { LinkRows } from "./link-rows"
import { NoticeList } from "./notice-list"
import { PositionCountTiles } from "./position-count-tiles"
import { RefusedWebhooks } from "./refused-webhooks"
import { StatusHeader } from "./status-header"
import { TimeRow } from "./time-row"
import { TroubledPositions } from "./troubled-positions"
import { WrongTimeZone } from "./wrong-time-zone"

/**
 * The first thing on the page: whether stock agrees, and if not, why and what happens next.
 *
 * @param live the status, which the page asks for once
 */
export const StatusSection = ({ live }: { live: ReturnType<typeof useStatus> }) => {
  const { t } = useMessages()
  const { getFullDate } = useDate()
  const { overview, dataUpdatedAt, isPending, isFetching, error, refetch } = live
  useSyncEndToast(overview, "/settings/mipos/syncs")

  if (!overview) {
    return (
      <Section title={t("title")}>
        <StatusHeader />
        {isPending ? (
          <SectionSkeleton rows={5} />
        ) : (
          <SectionError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
        )}
      </Section>
    )
  }

  // With no connection at all the sentence on top says it.
  const missing = isConnectionMissing(overview.missing)
    ? []
    : overview.missing.map((words) => {
        const key = missingKey(words)
        return key ? t(key) : words
      })

  return (
    <Section title={t("title")}>
      <StatusHeader overview={overview} />
      {error && (
        <div className="px-6 py-4">
          <Alert variant="warning" role="alert">
            {t("overview.refreshFailed", {
              time: getFullDate({ date: new Date(dataUpdatedAt), includeTime: true }),
            })}
          </Alert>
        </div>
      )}
      {overview.active_sync && <ActiveSync sync={overview.active_sync} />}
      {!isSetUp(overview) && <ResumeSetUp status={overview} />}
      <WrongTimeZone webhook={overview.webhook} />
      {missing.length > 0 && <NoticeList title={t("status.missing")} notices={missing} />}
      {overview.configured && (
        <>
          <PositionCountTiles counts={overview.positions} />
          {overview.positions.blocked > 0 && (
            <TroubledPositions
              state="blocked"
              total={overview.positions.blocked}
              links={overview.links}
            />
          )}
          {overview.positions.drifted > 0 && (
            <TroubledPositions
              state="drifted"
              total={overview.positions.drifted}
              links={overview.links}
            />
          )}
          {overview.positions.doubted > 0 && (
            <TroubledPositions
              state="doubted"
              total={overview.positions.doubted}
              links={overview.links}
            />
          )}
          <LastSyncRow sync={overview.last_sync} />
          <TimeRow
            title={t("sync.next")}
            time={overview.next_sync_at}
            missing={t("sync.noSchedule")}
          />
          <TimeRow
            title={t("status.webhook.lastReceived")}
            time={overview.webhook.last_received_at}
            missing={t("common.never")}
          />
          <LinkRows links={overview.links} />
          <RefusedWebhooks refusals={overview.webhook.refused_last_24_hours} />
        </>
      )}
      {overview.warnings.length > 0 && (
        <NoticeList
          title={t("status.warnings")}
          notices={overview.warnings.map(({ code, message }) => {
            const key = warningKey(code)
            return key ? t(key) : message
          })}
        />
      )}
    </Section>
  )
}
