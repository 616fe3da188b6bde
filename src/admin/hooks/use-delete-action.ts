import { toast, usePrompt } from "@medusajs/ui"
import { useErrorMessage } from "./use-error-message"
import { useMessages } from "./use-messages"

interface DeleteAction {
  /** What will happen, in one sentence. */
  description: string
  /** What to say once it is done. */
  success: string
  run: () => Promise<unknown>
}

/** Asks first, then deletes, then says how it went. */
export const useDeleteAction = () => {
  const { t } = useMessages()
  const errorMessage = useErrorMessage()
  const prompt = usePrompt()

  return async ({ description, success, run }: DeleteAction) => {
    const confirmed = await prompt({
      title: t("common.areYouSure"),
      description,
      confirmText: t("actions.delete"),
      cancelText: t("actions.cancel"),
    })

    if (!confirmed) {
      return
    }

    try {
      await run()
      toast.success(success)
    } catch (error) {
      toast.error(errorMessage(error))
    }
  }
}
