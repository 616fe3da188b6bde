import { Alert } from "@medusajs/ui"
import type { ConnectionTestResponse } from "../../../types/admin-api"
import { useErrorMessage } from "../../hooks/use-error-message"
import { useMessages } from "../../hooks/use-messages"
import { missingKey } from "../../lib/missing"
import { Hint } from "../common/hint"

interface ConnectionTestResultProps {
  isRunning: boolean
  error: unknown
  result: ConnectionTestResponse | undefined
  /** Stands in something that has its own space around it. */
  isInset?: boolean
}

/** How the test of the connection went: our sentence, mipOS's own words, and what to do. */
export const ConnectionTestResult = ({
  isRunning,
  error,
  result,
  isInset = false,
}: ConnectionTestResultProps) => {
  const { t } = useMessages()
  const errorMessage = useErrorMessage()
  const content = () => {
    if (isRunning) {
      return <Alert variant="info">{t("connection.test.running")}</Alert>
    }
    if (error) {
      return (
        <Alert variant="error">
          <p>{t("connection.test.failed")}</p>
          <p className="text-ui-fg-subtle txt-small mt-1 break-words">{errorMessage(error)}</p>
        </Alert>
      )
    }
    return result && <Result result={result} />
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

const Result = ({ result }: { result: ConnectionTestResponse }) => {
  const { t } = useMessages()
  const { ok, code, missing, messages, hint } = result
  const sentence = t(`connection.test.results.${code}`, {
    missing: missing
      .map((words) => {
        const key = missingKey(words)
        return key ? t(key) : words
      })
      .join(", "),
  })

  return (
    <Alert variant={ok ? "success" : "error"}>
      <p className="text-pretty break-words">{sentence}</p>
      {messages.length > 0 && (
        <div className="text-ui-fg-subtle txt-small mt-2">
          <p>{t("connection.test.words")}</p>
          <ul className="pl-5" style={{ listStyleType: "disc" }}>
            {messages.map((words, index) => (
              <li key={index} className="break-words">
                {words}
              </li>
            ))}
          </ul>
        </div>
      )}
      {hint && (
        <div className="mt-2">
          <Hint hint={hint} />
        </div>
      )}
    </Alert>
  )
}
