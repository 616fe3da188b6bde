import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { StatusBadge, Text } from "@medusajs/ui"
import type { SyncResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { useSyncSummary } from "../../hooks/use-sync-summary"
import { SYNC_STATE_COLORS, type Status } from "../../lib/status"
import { syncPath } from "../../lib/sync-query"
import { OptionalText } from "../common/optional-text"
import { Section } from "../common/section"
import { SectionHeader } from "../common/section-header"
import { TextLink } from "../common/text-link"
import { RefusedWebhooks } from "../status/refused-webhooks"
import { TimeRow } from "../status/time-row"

/** When something last came and went, and when it will again. */
export const ActivitySection = ({ overview }: { overview: Status }) => {
  const { t } = useMessages()
  const title = t("overview.activity.title")

  return (
    <Section title={title}>
      <SectionHeader title={title} />
      <SectionRow
        title={t("overview.activity.lastSync")}
        value={
          overview.last_sync ? (
            <LastSync sync={overview.last_sync} />
          ) : (
            <OptionalText value={null} missing={t("sync.neverRun")} />
          )
        }
      />
      <TimeRow
        title={t("overview.activity.nextSync")}
        time={overview.next_sync_at}
        missing={t("sync.noSchedule")}
      />
      <TimeRow
        title={t("overview.activity.lastReceived")}
        time={overview.webhook.last_received_at}
        missing={t("common.never")}
      />
      <RefusedWebhooks refusals={overview.webhook.refused_last_24_hours} />
      <div className="txt-small px-6 py-4">
        <TextLink to="/mipos/syncs">{t("overview.activity.allSyncs")}</TextLink>
      </div>
    </Section>
  )
}

const LastSync = ({ sync }: { sync: SyncResponse }) => {
  const { t } = useMessages()
  const { getFullDate } = useDate()
  const summarize = useSyncSummary()

  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusBadge color={SYNC_STATE_COLORS[sync.state]}>
          {t(`sync.state.${sync.state}`)}
        </StatusBadge>
        <Text size="small" leading="compact">
          {getFullDate({ date: sync.finished_at ?? sync.created_at, includeTime: true })}
        </Text>
      </div>
      <Text size="small" leading="compact">
        {summarize(sync)} · <TextLink to={syncPath(sync.id)}>{t("actions.view")}</TextLink>
      </Text>
    </div>
  )
}
