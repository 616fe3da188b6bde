import { useCallback } from "react"
import type { ItemFileErrorCode } from "../../../types/admin-api"
import { en } from "../../i18n/en"
import { useErrorMessage } from "../../hooks/use-error-message"
import { useMessages } from "../../hooks/use-messages"
import { ApiError } from "../../lib/api-error"
import { sentenceNames } from "../../lib/sentence-names"

const isKnown = (code: string | null): code is ItemFileErrorCode =>
  code !== null && Object.hasOwn(en.mapping.import.fileCodes, code)

/** Why a file cannot be read at all, and what to do. */
export const useFileError = () => {
  const { t } = useMessages()
  const errorMessage = useErrorMessage()

  return useCallback(
    (error: unknown) =>
      error instanceof ApiError && isKnown(error.code)
        ? t(`mapping.import.fileCodes.${error.code}`, sentenceNames(error.params))
        : errorMessage(error),
    [t, errorMessage]
  )
}
