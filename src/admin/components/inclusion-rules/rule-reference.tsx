import { Text } from "@medusajs/ui"
import type { InclusionRuleResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { referencePath } from "../../lib/inclusion"
import { RowLink } from "../common/row-link"

/** What a rule goes by, with the way there; of what Medusa has deleted, what that means. */
export const RuleReference = ({ rule }: { rule: InclusionRuleResponse }) => {
  const { t } = useMessages()

  if (rule.reference_name === null) {
    return (
      <Text size="small" className="text-ui-fg-subtle text-pretty whitespace-normal">
        {t("mapping.rules.deletedReference")}
      </Text>
    )
  }
  return <RowLink to={referencePath(rule)}>{rule.reference_name}</RowLink>
}
