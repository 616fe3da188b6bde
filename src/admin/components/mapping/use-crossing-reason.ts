import type { ItemResponse } from "../../../types/admin-api"
import { useInclusionRules } from "../../hooks/api/inclusion-rules"
import { useMessages } from "../../hooks/use-messages"
import { outReasonOf } from "../../lib/crossing"

/** More rules than anybody makes. */
const MOST_RULES = 200

/** Who decided that an item crosses or stays out, in a few words; null when nothing keeps it from crossing. */
export const useCrossingReason = (item: ItemResponse): string | null => {
  const { t } = useMessages()
  const { inclusion_rules: rules } = useInclusionRules({ limit: MOST_RULES, offset: 0 })
  const reason = outReasonOf(item)

  if (reason === null) {
    return item.always_included ? t("mapping.crossing.by.always") : null
  }
  if (reason.by !== "rule") {
    return t(`mapping.crossing.by.${reason.by}`)
  }
  const name = rules?.find(({ id }) => id === reason.ruleId)?.reference_name
  return name ? t("mapping.crossing.by.rule", { name }) : t("mapping.crossing.by.someRule")
}
