import { useCallback } from "react"
import { en } from "../i18n/en"
import { ApiError } from "../lib/api-error"
import { errorMessage } from "../lib/error-message"
import { useIsEnglish } from "./use-is-english"
import { useMessages } from "./use-messages"

type ErrorCode = keyof typeof en.mapping.errors

const isKnown = (code: string | null): code is ErrorCode =>
  code !== null && Object.hasOwn(en.mapping.errors, code)

/**
 * What went wrong, in the language of the admin where the API said it by a code; else in the server's
 * own words. In English those are better: they name what they are about.
 */
export const useErrorMessage = () => {
  const { t } = useMessages()
  const isEnglish = useIsEnglish()

  return useCallback(
    (error: unknown) =>
      error instanceof ApiError && isKnown(error.code) && !isEnglish
        ? t(`mapping.errors.${error.code}`)
        : errorMessage(error),
    [t, isEnglish]
  )
}
