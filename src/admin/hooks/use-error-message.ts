import { useCallback } from "react"
import { errorWords } from "../lib/error-words"
import { useIsEnglish } from "./use-is-english"
import { useMessages } from "./use-messages"
import { useServerLine } from "./use-server-line"

/**
 * What went wrong, in the language of the admin as far as that is known; what mipOS said stands as it
 * said it. In English the words of the API are mostly better: they name what they are about.
 */
export const useErrorMessage = () => {
  const { t } = useMessages()
  const isEnglish = useIsEnglish()
  const serverLine = useServerLine()

  return useCallback(
    (error: unknown): string => {
      const told = errorWords(error)
      switch (told.by) {
        case "unreached":
          return t("common.offline")
        case "code":
          return isEnglish ? told.words : t(`errors.${told.code}`)
        case "refusal":
          return t(`stock.refusals.${told.refusal}`)
        case "words":
          return isEnglish ? told.words : serverLine(told.withoutAdvice)
      }
    },
    [t, isEnglish, serverLine]
  )
}
