import { Trash } from "@medusajs/icons"
import { toast } from "@medusajs/ui"
import { useQueryClient } from "@tanstack/react-query"
import type { InclusionRuleResponse } from "../../../types/admin-api"
import { deletionPreviewQuery, useDeleteInclusionRule } from "../../hooks/api/inclusion-rules"
import { useDeleteAction } from "../../hooks/use-delete-action"
import { useErrorMessage } from "../../hooks/use-error-message"
import { useMessages } from "../../hooks/use-messages"
import { SectionMenu } from "../common/section-menu"
import { useConsequence } from "./use-consequence"

/** Deletes a rule, once the person knows how many items that moves. */
export const RuleActions = ({ rule }: { rule: InclusionRuleResponse }) => {
  const { t } = useMessages()
  const queryClient = useQueryClient()
  const errorMessage = useErrorMessage()
  const tell = useConsequence()
  const { mutateAsync: deleteRule } = useDeleteInclusionRule()
  const confirmDelete = useDeleteAction()

  const handleDelete = async () => {
    try {
      const { preview } = await queryClient.fetchQuery(deletionPreviewQuery(rule.id))
      await confirmDelete({
        description: `${t("mapping.rules.delete.description")} ${tell(preview)}`,
        success: t("mapping.rules.delete.toast"),
        run: () => deleteRule(rule.id),
      })
    } catch (error) {
      toast.error(errorMessage(error))
    }
  }

  return (
    <SectionMenu
      groups={[
        {
          actions: [
            { icon: <Trash />, label: t("actions.delete"), onClick: () => void handleDelete() },
          ],
        },
      ]}
    />
  )
}
