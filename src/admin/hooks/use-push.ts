import { toast } from "@medusajs/ui"
import { errorMessage } from "../lib/error-message"
import { usePushPosition } from "./api/positions"
import { useMessages } from "./use-messages"

/** Sends a position at once, and says what came of it: mipOS may refuse, or not answer. */
export const usePush = (id: string) => {
  const { t } = useMessages()
  const { mutate, isPending } = usePushPosition()

  const push = () =>
    mutate(id, {
      onSuccess: ({ position: { standing } }) => {
        if (standing === "agreed") {
          toast.success(t("stock.pushed.agreed"))
        } else if (standing === "blocked") {
          toast.error(t("stock.pushed.refused"))
        } else {
          toast.info(t("stock.pushed.waits"))
        }
      },
      onError: (error) => toast.error(errorMessage(error)),
    })

  return { push, isPending }
}
