import { Button, clx, StatusBadge, Text } from "@medusajs/ui"
import type { SyncResponse } from "../../../types/admin-api"
import { useCancelSync } from "../../hooks/api/syncs"
import { useFormatNumber } from "../../hooks/use-format-number"
import { useMessages } from "../../hooks/use-messages"
import { useTell } from "../../hooks/use-tell"
import { SYNC_STATE_COLORS } from "../../lib/status"
import { ProgressBar } from "../common/progress-bar"
import { ServerText } from "../common/server-text"

interface ActiveSyncProps {
  sync: SyncResponse
  /** Stands in something that has its own space around it. */
  isInset?: boolean
}

/** How far the running sync is, and a way to stop it. */
export const ActiveSync = ({ sync, isInset = false }: ActiveSyncProps) => {
  const { t } = useMessages()
  const formatNumber = useFormatNumber()
  const tell = useTell()
  const { mutateAsync: cancel, isPending } = useCancelSync()
  const done = sync.items_sent + sync.items_left_out

  return (
    <div className={clx("flex flex-col gap-y-3", { "px-6 py-4": !isInset })}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <StatusBadge color={SYNC_STATE_COLORS[sync.state]}>
            {t(`sync.state.${sync.state}`)}
          </StatusBadge>
          <Text size="small" leading="compact" className="text-ui-fg-subtle">
            {sync.items_total === 0
              ? t("sync.counting")
              : t("sync.progress", {
                  done: formatNumber(done),
                  total: formatNumber(sync.items_total),
                })}
            {sync.dry_run && ` · ${t("sync.dryRun")}`}
          </Text>
        </div>
        <Button
          size="small"
          variant="transparent"
          isLoading={isPending}
          onClick={() => void tell(cancel(sync.id), t("sync.cancelledToast"))}
        >
          {t("sync.cancel")}
        </Button>
      </div>
      <ProgressBar label={t("sync.progressLabel")} done={done} total={sync.items_total} />
      {sync.message && <ServerText text={sync.message} />}
    </div>
  )
}
