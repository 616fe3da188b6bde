import { Alert, Container } from "@medusajs/ui"
import { useStatus } from "../../hooks/api/status"
import { useSyncEndToast } from "../../hooks/use-sync-end-toast"
import { useMessages } from "../../hooks/use-messages"
import { SectionError } from "../common/section-error"
import { SectionSkeleton } from "../common/section-skeleton"
import { ActiveSync } from "./active-sync"
import { LastSyncRow } from "./last-sync-row"
import { LinkRows } from "./link-rows"
import { NoticeList } from "./notice-list"
import { PositionCountTiles } from "./position-count-tiles"
import { RefusedWebhooks } from "./refused-webhooks"
import { StatusHeader } from "./status-header"
import { TimeRow } from "./time-row"

/** The first thing on the page: whether stock agrees, and if not, why and what happens next. */
export const StatusSection = () => {
  const { t } = useMessages()
  const { overview, isPending, isFetching, error, refetch } = useStatus()
  useSyncEndToast(overview)

  if (!overview) {
    return (
      <Container className="divide-y p-0">
        <StatusHeader />
        {isPending ? (
          <SectionSkeleton rows={5} />
        ) : (
          <SectionError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
        )}
      </Container>
    )
  }

  return (
    <Container className="divide-y overflow-hidden p-0">
      <StatusHeader overview={overview} />
      {error && (
        <Alert variant="warning" role="alert" className="rounded-none border-x-0 px-6">
          {error.message}
        </Alert>
      )}
      {overview.active_sync && <ActiveSync sync={overview.active_sync} />}
      {overview.missing.length > 0 && (
        <NoticeList title={t("status.missing")} notices={overview.missing} />
      )}
      {overview.configured && (
        <>
          <PositionCountTiles counts={overview.positions} />
          <LastSyncRow sync={overview.last_sync} />
          <TimeRow
            title={t("sync.next")}
            time={overview.next_sync_at}
            missing={t("common.notSet")}
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
        <NoticeList title={t("status.warnings")} notices={overview.warnings} />
      )}
    </Container>
  )
}
