import { StatusBadge, Text } from "@medusajs/ui"
import type { HintResponse, SyncResponse } from "../../../types/admin-api"
import { useFormatNumber } from "../../hooks/use-format-number"
import { useMessages } from "../../hooks/use-messages"
import { useSyncPace } from "../../hooks/use-sync-pace"
import { SYNC_STATE_COLORS } from "../../lib/status"
import { remainingWords, roundRate, type Pace } from "../../lib/sync-pace"
import { Hint } from "../common/hint"
import { ProgressBar } from "../common/progress-bar"
import { ServerText } from "../common/server-text"
import { CancelSyncButton } from "./cancel-sync-button"

interface SyncProgressProps {
  sync: SyncResponse
  /** When its numbers were read, in milliseconds. */
  seenAt: number
  hint?: HintResponse | null
}

/** A run at work: how far it is, how fast it goes, how long it has yet to go, and a way to end it. */
export const SyncProgress = ({ sync, seenAt, hint }: SyncProgressProps) => {
  const { t } = useMessages()
  const formatNumber = useFormatNumber()
  const pace = useSyncPace(sync, seenAt)
  const done = sync.items_sent + sync.items_left_out

  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <StatusBadge color={SYNC_STATE_COLORS[sync.state]}>
            {t(`sync.state.${sync.state}`)}
          </StatusBadge>
          <Text size="small" leading="compact" className="tabular-nums">
            {sync.items_total === 0
              ? t("syncs.run.counting")
              : t("syncs.run.done", {
                  done: formatNumber(done),
                  total: formatNumber(sync.items_total),
                })}
            {sync.dry_run && ` · ${t("syncs.run.tryRun")}`}
          </Text>
        </div>
        <CancelSyncButton sync={sync} />
      </div>
      <ProgressBar label={t("sync.progressLabel")} done={done} total={sync.items_total} />
      {sync.items_total > 0 && (
        <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
          {sync.state === "running" ? <PaceText pace={pace} /> : t("syncs.run.paused")}
        </Text>
      )}
      {sync.message && <ServerText text={sync.message} />}
      <Hint hint={hint} />
    </div>
  )
}

const PaceText = ({ pace }: { pace: Pace | null }) => {
  const { t } = useMessages()
  const formatNumber = useFormatNumber()

  if (!pace) {
    return t("syncs.run.measuring")
  }
  const rate = roundRate(pace.perSecond)
  const words = remainingWords(pace.secondsLeft)
  const left =
    words.unit === "lessThanAMinute"
      ? t("syncs.run.lessThanAMinute")
      : t(`syncs.run.${words.unit}`, { count: words.count })

  return `${t("syncs.run.rate", { count: rate, rate: formatNumber(rate) })} · ${left}`
}
