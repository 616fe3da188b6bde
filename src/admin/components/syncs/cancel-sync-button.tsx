import { Button, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import type { SyncResponse } from "../../../types/admin-api"
import { useCancelSync } from "../../hooks/api/syncs"
import { useMessages } from "../../hooks/use-messages"
import { useTell } from "../../hooks/use-tell"

/** Ends a run after a question. It takes until the end of its batch, and the button says so. */
export const CancelSyncButton = ({ sync }: { sync: Pick<SyncResponse, "id"> }) => {
  const { t } = useMessages()
  const prompt = usePrompt()
  const tell = useTell()
  const { mutateAsync, isPending } = useCancelSync()
  const [cancelledId, setCancelledId] = useState<string | null>(null)

  const cancel = async () => {
    const confirmed = await prompt({
      title: t("syncs.run.cancelTitle"),
      description: t("syncs.run.cancelText"),
      confirmText: t("syncs.run.cancelConfirm"),
      cancelText: t("syncs.run.keep"),
    })
    if (confirmed && (await tell(mutateAsync(sync.id), t("sync.cancelledToast")))) {
      setCancelledId(sync.id)
    }
  }

  const isCancelled = cancelledId === sync.id
  return (
    <Button
      size="small"
      variant="secondary"
      disabled={isCancelled}
      isLoading={isPending}
      onClick={() => void cancel()}
    >
      {isCancelled ? t("syncs.run.cancelling") : t("syncs.run.cancel")}
    </Button>
  )
}
