import { toast } from "@medusajs/ui"
import { usePushPosition } from "./api/positions"
import { useErrorMessage } from "./use-error-message"
import { useMessages } from "./use-messages"

/**
 * Sends a position at once, and says what came of it: mipOS may refuse, or not answer. It is said also
 * when the position has gone from the page because it worked.
 */
export const usePush = (id: string) => {
  const { t } = useMessages()
  const errorMessage = useErrorMessage()
  const { mutateAsync, isPending } = usePushPosition()

  const send = async () => {
    try {
      const { position } = await mutateAsync(id)
      if (position.standing === "agreed") {
        toast.success(t("stock.pushed.agreed"))
      } else if (position.standing === "blocked") {
        toast.error(t("stock.pushed.refused"))
      } else {
        toast.info(t("stock.pushed.waits"))
      }
    } catch (error) {
      toast.error(errorMessage(error))
    }
  }

  return { push: () => void send(), isPending }
}
