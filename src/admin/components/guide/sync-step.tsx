import { Button, Text } from "@medusajs/ui"
import { useLatestRuns, useStartSync } from "../../hooks/api/syncs"
import { useMessages } from "../../hooks/use-messages"
import { isSetUp } from "../../lib/set-up"
import type { Status } from "../../lib/status"
import { outcomeOf } from "../../lib/sync-outcome"
import { Failure } from "../common/failure"
import { SectionSkeleton } from "../common/section-skeleton"
import { ActiveSync } from "../status/active-sync"
import { SyncOutcome } from "./sync-outcome"

interface SyncStepProps {
  status: Status
  onEnd: () => void
}

/** Everything is sent once, watched to its end; then the set-up is over. */
export const SyncStep = ({ status, onEnd }: SyncStepProps) => {
  const { t } = useMessages()
  const { mutate: start, isPending, error } = useStartSync()
  const { syncs, error: unread } = useLatestRuns()
  const { active_sync: active, last_sync: last } = status

  // What the store does by itself is no answer to whoever has started it and wants to know how it went.
  if (active && active.trigger !== "change") {
    return (
      <div className="flex flex-col gap-y-2">
        <ActiveSync sync={active} isInset />
        <Text size="small" className="text-ui-fg-subtle">
          {active.dry_run ? t("wizard.steps.sync.trialRunning") : t("wizard.steps.sync.running")}
        </Text>
      </div>
    )
  }
  const isOver = isSetUp(status)
  // Without the list, the latest of all is better than nothing.
  const outcome = unread ? last : syncs && outcomeOf(status, syncs)

  return (
    <div className="flex flex-col gap-y-6">
      {outcome === undefined && <SectionSkeleton rows={1} />}
      {outcome && <SyncOutcome sync={outcome} />}
      {error && <Failure title={t("wizard.failure.start")} error={error} />}
      <div className="flex flex-wrap items-center gap-2">
        {isOver && (
          <Button size="small" onClick={onEnd}>
            {t("wizard.steps.sync.done")}
          </Button>
        )}
        <Button
          size="small"
          variant={isOver ? "secondary" : "primary"}
          isLoading={isPending}
          onClick={() => start({ type: "full" })}
        >
          {last ? t("wizard.steps.sync.startAgain") : t("wizard.steps.sync.start")}
        </Button>
      </div>
    </div>
  )
}
