import { ExclamationCircle } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useErrorMessage } from "../../hooks/use-error-message"
import { useMessages } from "../../hooks/use-messages"

interface SectionErrorProps {
  error: unknown
  onRetry: () => void
  isRetrying?: boolean
}

/** Stands in a section that could not be loaded: what the API said, and a way to ask again. */
export const SectionError = ({ error, onRetry, isRetrying = false }: SectionErrorProps) => {
  const { t } = useMessages()
  const errorMessage = useErrorMessage()

  return (
    <div role="alert" className="flex flex-col items-center gap-y-4 px-6 py-8 text-center">
      <div className="flex flex-col items-center gap-y-3">
        <ExclamationCircle className="text-ui-fg-subtle" />
        <div className="flex flex-col gap-y-1">
          <Text size="small" leading="compact" weight="plus">
            {t("common.loadFailed")}
          </Text>
          <Text size="small" className="text-ui-fg-subtle break-words">
            {errorMessage(error)}
          </Text>
        </div>
      </div>
      <Button
        size="small"
        variant="secondary"
        type="button"
        onClick={onRetry}
        isLoading={isRetrying}
      >
        {t("actions.retry")}
      </Button>
    </div>
  )
}
