import { useInclusionRules } from "../../hooks/api/inclusion-rules"
import { useMessages } from "../../hooks/use-messages"
import { usePageParams } from "../../hooks/use-page-params"
import { ResourceTable } from "../common/resource-table"
import { useRuleColumns } from "./use-rule-columns"

const PREFIX = "rules"
const PAGE_SIZE = 20

/** Which items cross, by what their products belong to. */
export const RulesSection = () => {
  const { t } = useMessages()
  const {
    inclusion_rules: rules,
    count,
    isPending,
    isFetching,
    error,
    refetch,
  } = useInclusionRules(usePageParams(PREFIX, PAGE_SIZE))
  const columns = useRuleColumns()

  return (
    <ResourceTable
      title={t("mapping.rules.title")}
      anchor="rules"
      subtitle={t("mapping.rules.subtitle")}
      createPath="create"
      empty={{ title: t("mapping.rules.empty.title"), text: t("mapping.rules.empty.text") }}
      data={rules}
      count={count}
      columns={columns}
      prefix={PREFIX}
      pageSize={PAGE_SIZE}
      isPending={isPending}
      isFetching={isFetching}
      error={error}
      onRetry={() => void refetch()}
    />
  )
}
