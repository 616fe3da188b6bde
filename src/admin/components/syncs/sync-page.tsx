import { useSync } from "../../hooks/api/syncs"
import { useLive } from "../../hooks/use-live"
import { useMessages } from "../../hooks/use-messages"
import { isActiveSync } from "../../lib/status"
import { Section } from "../common/section"
import { SectionError } from "../common/section-error"
import { SectionSkeleton } from "../common/section-skeleton"
import { SyncProblemList } from "./sync-problem-list"
import { SyncRun } from "./sync-run"

/** One run, watched while it is at work: its numbers come with the status, which is asked anyway. */
export const SyncPage = ({ id }: { id: string }) => {
  const { t } = useMessages()
  const { overview, dataUpdatedAt } = useLive()
  const { sync, error, isFetching, refetch } = useSync(id)

  if (!sync) {
    return (
      <Section title={t("syncs.one")}>
        {error ? (
          <SectionError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
        ) : (
          <SectionSkeleton rows={8} />
        )}
      </Section>
    )
  }
  const active = overview?.active_sync
  const latest = active?.id === id ? { ...sync, ...active } : sync

  return (
    <div className="flex flex-col gap-y-3">
      <SyncRun sync={latest} seenAt={dataUpdatedAt} />
      <SyncProblemList key={id} syncId={id} isAtWork={isActiveSync(latest)} />
    </div>
  )
}
