import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { StatusBadge, Text } from "@medusajs/ui"
import type { SyncResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { useSyncSummary } from "../../hooks/use-sync-summary"
import { SYNC_STATE_COLORS } from "../../lib/status"
import { OptionalText } from "../common/optional-text"
import { ServerText } from "../common/server-text"
import { TextLink } from "../common/text-link"

/** When the last sync ran and how it went, with a way to what it left out. */
export const LastSyncRow = ({ sync }: { sync: SyncResponse | null }) => {
  const { t } = useMessages()

  return (
    <SectionRow
      title={t("sync.last")}
      value={
        sync ? <LastSync sync={sync} /> : <OptionalText value={null} missing={t("sync.neverRun")} />
      }
    />
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
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Text size="small" leading="compact">
          {summarize(sync)}
        </Text>
        <Text size="small" leading="compact">
          <TextLink to={`syncs/${sync.id}`}>{t("actions.view")}</TextLink>
        </Text>
      </div>
      {sync.message && <ServerText text={sync.message} />}
    </div>
  )
}
