import { Button, Text } from "@medusajs/ui"
import type { SyncResponse } from "../../../types/admin-api"
import { useStartSync } from "../../hooks/api/syncs"
import { useMessages } from "../../hooks/use-messages"
import { isActiveSync, type Status } from "../../lib/status"
import { Failure } from "../common/failure"
import { ActiveSync } from "../status/active-sync"
import { NextStep } from "./next-step"
import { PreviewResult } from "./preview-result"
import { SyncFailure } from "./sync-failure"

interface PreviewStepProps {
  status: Status
  dryRun: SyncResponse | null
  onDone: () => void
}

/** What the first sync will do, before it does anything. */
export const PreviewStep = ({ status, dryRun, onDone }: PreviewStepProps) => {
  const { t } = useMessages()
  const { mutate: start, isPending, error } = useStartSync()
  const { active_sync: active } = status

  if (active) {
    return active.dry_run ? (
      <ActiveSync sync={active} isInset />
    ) : (
      <Text size="small">{t("wizard.steps.preview.busy")}</Text>
    )
  }
  const isOver = dryRun !== null && !isActiveSync(dryRun)

  return (
    <div className="flex flex-col gap-y-6">
      {dryRun?.state === "completed" && <PreviewResult dryRun={dryRun} />}
      {dryRun?.state === "cancelled" && (
        <Text size="small">{t("wizard.steps.preview.cancelled")}</Text>
      )}
      {dryRun?.state === "failed" && (
        <SyncFailure id={dryRun.id} title={t("wizard.steps.preview.failed")} />
      )}
      {error && <Failure title={t("wizard.failure.start")} error={error} />}
      <div className="flex flex-wrap items-center gap-2">
        {dryRun?.state === "completed" && <NextStep onClick={onDone} />}
        <Button
          size="small"
          variant={dryRun?.state === "completed" ? "secondary" : "primary"}
          isLoading={isPending}
          onClick={() => start({ type: "full", dry_run: true })}
        >
          {isOver ? t("wizard.steps.preview.again") : t("wizard.steps.preview.start")}
        </Button>
      </div>
    </div>
  )
}
