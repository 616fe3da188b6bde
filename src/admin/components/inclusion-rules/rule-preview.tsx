import { Alert, Skeleton } from "@medusajs/ui"
import type { InclusionRuleRequest } from "../../../types/admin-api"
import { useInclusionPreview } from "../../hooks/api/inclusion-rules"
import { useErrorMessage } from "../../hooks/use-error-message"
import { useMessages } from "../../hooks/use-messages"
import { useConsequence } from "./use-consequence"

/** What a rule would do, before it is saved. */
export const RulePreview = ({ rule }: { rule: InclusionRuleRequest }) => {
  const { t } = useMessages()
  const errorMessage = useErrorMessage()
  const tell = useConsequence()
  const { preview, error, isFetching } = useInclusionPreview(rule)

  if (rule.reference_id === "") {
    return null
  }
  if (error) {
    return (
      <Alert variant="error" role="alert">
        {errorMessage(error)}
      </Alert>
    )
  }
  return (
    <div role="status" aria-busy={isFetching}>
      {preview ? (
        <Alert variant={preview.leaving > 0 ? "warning" : "info"}>
          {`${tell(preview)} ${t("mapping.rules.preview.crossing", { count: preview.crossing })}`}
        </Alert>
      ) : (
        <Skeleton className="h-10 w-full" />
      )}
    </div>
  )
}
