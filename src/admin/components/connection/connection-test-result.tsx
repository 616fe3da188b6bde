import { Alert } from "@medusajs/ui"
import type { useTestConnection } from "../../hooks/api/connection"
import { useMessages } from "../../hooks/use-messages"
import { Hint } from "../common/hint"

/** How the test of the connection went: our sentence, and below it mipOS's own words. */
export const ConnectionTestResult = ({ test }: { test: ReturnType<typeof useTestConnection> }) => {
  const { t } = useMessages()
  const content = () => {
    if (test.isPending) {
      return <Alert variant="info">{t("connection.test.running")}</Alert>
    }
    if (test.error) {
      return <Alert variant="error">{test.error.message}</Alert>
    }
    if (test.data) {
      const { ok, message } = test.data
      // Our sentence often quotes mipOS already; nobody needs to read it twice.
      const messages = test.data.messages.filter((words) => !message.includes(words))

      return (
        <Alert variant={ok ? "success" : "error"}>
          <p className="text-pretty break-words">{message}</p>
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
          {test.data.hint && (
            <div className="mt-2">
              <Hint hint={test.data.hint} />
            </div>
          )}
        </Alert>
      )
    }
    return null
  }
  const result = content()

  // The live region has to be there before its text, or screen readers do not announce it.
  return (
    <div
      role="status"
      aria-live="polite"
      className={result ? "px-6 py-4" : undefined}
      style={result ? undefined : { borderWidth: 0 }}
    >
      {result}
    </div>
  )
}
