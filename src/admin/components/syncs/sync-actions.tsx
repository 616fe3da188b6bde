import { ArrowPath, Eye } from "@medusajs/icons"
import { Button, toast, usePrompt } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import type { SyncRequest } from "../../../types/admin-api"
import { useStartSync } from "../../hooks/api/syncs"
import { useErrorMessage } from "../../hooks/use-error-message"
import { useMessages } from "../../hooks/use-messages"
import type { Status } from "../../lib/status"
import { SectionMenu } from "../common/section-menu"

/** Starts a sync: of what changed at once, of everything after a question, or one that sends nothing. */
export const SyncActions = ({ overview }: { overview: Status }) => {
  const { t } = useMessages()
  const errorMessage = useErrorMessage()
  const navigate = useNavigate()
  const prompt = usePrompt()
  const { mutateAsync, isPending } = useStartSync()
  const isBusy = overview.active_sync !== null
  const isDisabled = isBusy || !overview.enabled || !overview.configured

  const start = async (request: SyncRequest) => {
    try {
      const { sync } = await mutateAsync(request)
      if (request.dry_run) {
        void navigate(`/settings/mipos/dry-runs/${sync.id}`)
      } else {
        toast.success(t("sync.startedToast"))
      }
    } catch (error) {
      toast.error(errorMessage(error))
    }
  }

  const startFull = async () => {
    const confirmed = await prompt({
      title: t("syncs.actions.fullTitle"),
      description: t("syncs.actions.fullText"),
      confirmText: t("syncs.actions.full"),
      cancelText: t("actions.cancel"),
      variant: "confirmation",
    })
    if (confirmed) {
      await start({ type: "full" })
    }
  }

  return (
    <div className="flex items-center gap-x-2">
      <Button
        size="small"
        variant="secondary"
        disabled={isDisabled}
        title={isBusy ? t("syncs.actions.disabledRunning") : undefined}
        isLoading={isPending}
        onClick={() => void start({ type: "incremental" })}
      >
        {t("syncs.actions.now")}
      </Button>
      <SectionMenu
        groups={[
          {
            actions: [
              {
                icon: <ArrowPath />,
                label: t("syncs.actions.full"),
                disabled: isDisabled,
                onClick: () => void startFull(),
              },
              {
                icon: <Eye />,
                label: t("syncs.actions.tryRun"),
                disabled: isDisabled,
                onClick: () => void start({ type: "full", dry_run: true }),
              },
            ],
          },
        ]}
      />
    </div>
  )
}
