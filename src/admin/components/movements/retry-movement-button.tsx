import { Button, usePrompt } from "@medusajs/ui"
import { useRetryMovement } from "../../hooks/api/movements"
import { useMessages } from "../../hooks/use-messages"
import { useTell } from "../../hooks/use-tell"

/** Has the item tried again, after saying what that sends. */
export const RetryMovementButton = ({ id }: { id: string }) => {
  const { t } = useMessages()
  const prompt = usePrompt()
  const tell = useTell()
  const { mutateAsync, isPending } = useRetryMovement(id)

  const retry = async () => {
    const confirmed = await prompt({
      title: t("movements.detail.retryTitle"),
      description: t("movements.detail.retryText"),
      confirmText: t("movements.detail.retry"),
      cancelText: t("actions.cancel"),
      variant: "confirmation",
    })
    if (confirmed) {
      await tell(mutateAsync(), t("movements.detail.retriedToast"))
    }
  }

  return (
    <Button size="small" variant="secondary" isLoading={isPending} onClick={() => void retry()}>
      {t("movements.detail.retry")}
    </Button>
  )
}
