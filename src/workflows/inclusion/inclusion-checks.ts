import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { InclusionKind } from "../../modules/mipos/mapping/inclusion"
import type { InclusionRule } from "../../modules/mipos/models"
import type MiposModuleService from "../../modules/mipos/service"
import { readReferenceNames } from "./reference-name"

interface Reference {
  kind: InclusionKind
  reference_id: string
}

const KIND_WORDS: Record<InclusionKind, string> = {
  sales_channel: "sales channel",
  collection: "collection",
  category: "category",
}

/** The rule that a path names. @throws MedusaError NOT_FOUND */
export const findInclusionRule = async (
  mipos: MiposModuleService,
  id: string
): Promise<InferTypeOf<typeof InclusionRule>> => {
  const [rule] = await mipos.listMiposInclusionRules({ id }, { take: 1 })
  if (!rule) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no inclusion rule ${id}.`)
  }
  return rule
}

/** What Medusa calls the thing that a rule is to go by. @throws MedusaError INVALID_DATA */
export const assertReferenceExists = async (
  container: MedusaContainer,
  reference: Reference
): Promise<string> => {
  const { kind, reference_id: id } = reference
  const name = (await readReferenceNames(container, [reference])).get(id)
  if (name === undefined) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `'reference_id' must be the id of a ${KIND_WORDS[kind]}. There is no ${id}.`
    )
  }
  return name
}

/** A second rule for the same thing would repeat or contradict the first. @throws MedusaError NOT_ALLOWED */
export const assertNoRuleYet = async (
  mipos: MiposModuleService,
  { kind, reference_id }: Reference,
  name: string
): Promise<void> => {
  const [rule] = await mipos.listMiposInclusionRules({ kind, reference_id }, { take: 1 })
  if (rule) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The ${KIND_WORDS[kind]} "${name}" has a rule already: ${rule.effect}. Delete that one first.`,
      "inclusion_rule_exists"
    )
  }
}
