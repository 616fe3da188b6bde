import { toast } from "@medusajs/ui"
import { useCallback } from "react"
import { errorMessage as wordsOf } from "../lib/error-message"
import { hintCode, hintOfWords } from "../lib/hints"
import { useErrorMessage } from "./use-error-message"
import { useIsEnglish } from "./use-is-english"
import { useMessages } from "./use-messages"

/**
 * Says how something went that was asked for. It waits for the promise: the callbacks of a mutation are
 * not called any more once the component is gone, and a click often takes away what was clicked.
 */
export const useTell = () => {
  const { t } = useMessages()
  const isEnglish = useIsEnglish()
  const errorMessage = useErrorMessage()

  return useCallback(
    /**
     * @param success left out where one sees that it worked
     * @returns whether it worked
     */
    async (work: Promise<unknown>, success?: string): Promise<boolean> => {
      try {
        await work
      } catch (error) {
        // In English the API's own words end in the advice.
        const hint = isEnglish ? null : hintOfWords(wordsOf(error))
        const code = hint && hintCode(hint)
        toast.error(errorMessage(error), { description: code ? t(`hints.${code}.do`) : undefined })
        return false
      }
      if (success !== undefined) {
        toast.success(success)
      }
      return true
    },
    [t, isEnglish, errorMessage]
  )
}
