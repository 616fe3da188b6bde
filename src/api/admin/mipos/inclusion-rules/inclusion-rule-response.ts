import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { InclusionRuleResponse } from "../../../../types/admin-api"
import { readReferenceNames } from "../../../../workflows/inclusion/reference-name"

const FIELDS = ["id", "kind", "reference_id", "effect", "created_at", "updated_at"]

/** Inclusion rules with the names of what they go by. */
export const listInclusionRuleResponses = async (
  container: MedusaContainer,
  filters: Record<string, unknown>,
  pagination?: { skip: number; take?: number; order?: Record<string, string> }
): Promise<{ rules: InclusionRuleResponse[]; count: number }> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "mipos_inclusion_rule",
    fields: FIELDS,
    filters,
    pagination: { skip: 0, ...pagination, order: pagination?.order ?? { created_at: "ASC" } },
  })
  const names = await readReferenceNames(container, data)
  return {
    rules: data.map((rule) => ({
      ...rule,
      reference_name: names.get(rule.reference_id) ?? null,
    })),
    count: metadata?.count ?? data.length,
  }
}
