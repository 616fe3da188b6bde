import { Alert } from "@medusajs/ui"
import { useErrorMessage } from "../../hooks/use-error-message"
import { errorMessage as wordsOf } from "../../lib/error-message"
import { hintOfWords } from "../../lib/hints"
import { Hint } from "./hint"

interface FailureProps {
  /** What could not be done, in one sentence. */
  title: string
  error: unknown
}

/** Why something could not be done: the words of the API, and what to do where somebody knows it. */
export const Failure = ({ title, error }: FailureProps) => {
  const errorMessage = useErrorMessage()

  return (
    <Alert variant="error" role="alert">
      <p className="txt-compact-small-plus">{title}</p>
      <p className="text-ui-fg-subtle txt-small mt-1 text-pretty break-words">
        {errorMessage(error)}
      </p>
      <Hint hint={hintOfWords(wordsOf(error))} isSaidInEnglish />
    </Alert>
  )
}
