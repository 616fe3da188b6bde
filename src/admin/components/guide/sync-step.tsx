import { Button, Text } from "@medusajs/ui"
import type { SyncResponse } from "../../../types/admin-api"
import { useStartSync, useSync } from "../../hooks/api/syncs"
import { useMessages } from "../../hooks/use-messages"
import { isSetUp } from "../../lib/set-up"
import { isActiveSync, type Status } from "../../lib/status"
import { Failure } from "../common/failure"
import { ActiveSync } from "../status/active-sync"
import { SyncOutcome } from "./sync-outcome"

interface SyncStepProps {
  status: Status
  onEnd: () => void
}

/** Everything is sent once, watched to its end; then the set-up is over. */
export const SyncStep = ({ status, onEnd }: SyncStepProps) => {
  const { t } = useMessages()
  const { mutate: start, isPending, error, data } = useStartSync()
  const { active_sync: active, last_sync: last } = status

  if (active) {
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

  return (
    <div className="flex flex-col gap-y-6">
      <Outcome startedId={data?.sync.id ?? last?.id} last={last} />
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

interface OutcomeProps {
  startedId: string | undefined
  last: SyncResponse | null
}

/**
 * What became of the run that was started here: a short one that the store began by itself, for what was changed in
 * the steps before, may have ended after it.
 */
const Outcome = ({ startedId, last }: OutcomeProps) => {
  if (startedId === undefined) {
    return null
  }
  return last?.id === startedId ? <SyncOutcome sync={last} /> : <ReadOutcome id={startedId} />
}

const ReadOutcome = ({ id }: { id: string }) => {
  const { sync } = useSync(id)

  return sync && !isActiveSync(sync) ? <SyncOutcome sync={sync} /> : null
}
