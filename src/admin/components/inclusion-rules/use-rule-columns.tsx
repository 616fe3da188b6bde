import { createDataTableColumnHelper, StatusBadge } from "@medusajs/ui"
import { useMemo } from "react"
import type { InclusionRuleResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { RuleActions } from "./rule-actions"
import { RuleDate } from "./rule-date"
import { RuleReference } from "./rule-reference"

const columnHelper = createDataTableColumnHelper<InclusionRuleResponse>()

export const useRuleColumns = () => {
  const { t } = useMessages()

  return useMemo(
    () => [
      columnHelper.accessor("kind", {
        header: t("mapping.rules.columns.kind"),
        cell: ({ getValue }) => t(`mapping.rules.kind.${getValue()}`),
      }),
      columnHelper.accessor("reference_name", {
        header: t("mapping.rules.columns.reference"),
        size: 320,
        cell: ({ row }) => <RuleReference rule={row.original} />,
      }),
      columnHelper.accessor("effect", {
        header: t("mapping.rules.columns.effect"),
        size: 220,
        cell: ({ getValue }) => (
          <StatusBadge color={getValue() === "include" ? "green" : "orange"}>
            {t(`mapping.rules.effect.${getValue()}.label`)}
          </StatusBadge>
        ),
      }),
      columnHelper.accessor("created_at", {
        header: t("mapping.rules.columns.createdAt"),
        cell: ({ getValue }) => <RuleDate date={getValue()} />,
      }),
      columnHelper.display({
        id: "action",
        cell: ({ row }) => <RuleActions rule={row.original} />,
      }),
    ],
    [t]
  )
}
