import { Alert } from "@medusajs/ui"
import type { useTestWebhook } from "../../hooks/api/webhook"
import { useErrorMessage } from "../../hooks/use-error-message"
import { useMessages } from "../../hooks/use-messages"
import { webhookTestKey } from "../../lib/webhook-test"
import { Hint } from "../common/hint"

interface WebhookTestResultProps {
  test: Pick<ReturnType<typeof useTestWebhook>, "isPending" | "error" | "data">
  /** Stands in something that has its own space around it. */
  isInset?: boolean
}

/** What became of the test message, and what to do when it did not arrive. */
export const WebhookTestResult = ({ test, isInset = false }: WebhookTestResultProps) => {
  const { t } = useMessages()
  const errorMessage = useErrorMessage()
  const content = () => {
    if (test.isPending) {
      return <Alert variant="info">{t("webhook.test.running")}</Alert>
    }
    if (test.error) {
      return (
        <Alert variant="error">
          <p>{t("webhook.test.failed")}</p>
          <p className="text-ui-fg-subtle txt-small mt-1 break-words">{errorMessage(test.error)}</p>
        </Alert>
      )
    }
    if (test.data) {
      const { ok, code, message, status, hint } = test.data
      const key = webhookTestKey(code)

      return (
        <Alert variant={ok ? "success" : "error"}>
          <p className="text-pretty break-words">{key ? t(key) : message}</p>
          {code === "wrong_answer" && status !== null && (
            <p className="text-ui-fg-subtle txt-small mt-1">
              {t("webhook.test.status", { status })}
            </p>
          )}
          <Hint hint={hint} />
        </Alert>
      )
    }
    return null
  }
  const shown = content()

  // The live region has to be there before its text, or screen readers do not announce it.
  return (
    <div
      role="status"
      aria-live="polite"
      className={shown && !isInset ? "px-6 py-4" : undefined}
      style={shown ? undefined : { borderWidth: 0 }}
    >
      {shown}
    </div>
  )
}
