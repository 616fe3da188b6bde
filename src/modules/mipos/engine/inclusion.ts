import {
  groupMappedItems,
  groupStockedItems,
  readMatchedRules,
  writeDecisions,
  type InclusionGroup,
} from "../database/core-tables-inclusion"
import {
  readInclusionRules,
  releaseRuledItems,
  type StoredInclusionRule,
} from "../database/inclusion-rule-table"
import type { SqlExecutor } from "../database/sql"
import { decideInclusion, type InclusionDecision, type PersonDecision } from "../mapping/inclusion"

/**
 * Brings what the items' rows say to what the rules say, for all of them. Mostly nothing has changed, and
 * then one statement looks at the items and none writes. An item that leaves ends at no stock with the
 * next pushes, and one that comes back gets its stock again.
 *
 * @returns how many items left or came back.
 */
export const refreshInclusion = async (executor: SqlExecutor): Promise<number> => {
  const rules = await readInclusionRules(executor)
  if (rules.length === 0) {
    return releaseRuledItems(executor)
  }
  const changed = new Map<string, { ruleIds: string[]; decision: InclusionDecision }>()
  for (const { ruleIds, excludedBy } of await groupMappedItems(executor, rules)) {
    const decision = decideInclusion(rules, ruleIds, null)
    if (decision.excludedBy !== excludedBy) {
      changed.set(ruleIds.join(), { ruleIds, decision })
    }
  }
  return changed.size === 0 ? 0 : writeDecisions(executor, rules, [...changed.values()])
}

/** Decides on a few items, by inventory item id; `person` goes for all of them. */
export const decideOnItems = async (
  executor: SqlExecutor,
  inventoryItemIds: readonly string[],
  person: PersonDecision
): Promise<Map<string, InclusionDecision>> => {
  const rules = inventoryItemIds.length === 0 ? [] : await readInclusionRules(executor)
  const matched =
    rules.length === 0
      ? new Map<string, string[]>()
      : await readMatchedRules(executor, rules, inventoryItemIds)
  return new Map(
    inventoryItemIds.map((id) => [id, decideInclusion(rules, matched.get(id) ?? [], person)])
  )
}

/** What other rules would do, in numbers of items that are stocked at enabled links. */
export interface InclusionPreview {
  /** Cross now, and would end at no stock at mipOS. */
  leaving: number
  /** Stay out now, and would cross. */
  coming: number
  /** How many would cross in all. */
  crossing: number
}

/** Counts what a rule would do if it were saved; nothing is written. */
export const previewRule = async (
  executor: SqlExecutor,
  rule: Omit<StoredInclusionRule, "id">
): Promise<InclusionPreview> => {
  const before = await readInclusionRules(executor)
  const after = [...before, { ...rule, id: "previewed" }]
  return compareRules(await groupStockedItems(executor, after), before, after)
}

/** Counts what it would do if a rule were deleted; nothing is written. */
export const previewWithoutRule = async (
  executor: SqlExecutor,
  ruleId: string
): Promise<InclusionPreview> => {
  const before = await readInclusionRules(executor)
  const after = before.filter(({ id }) => id !== ruleId)
  return compareRules(await groupStockedItems(executor, before), before, after)
}

/** @param groups by all rules of both sides */
const compareRules = (
  groups: readonly InclusionGroup[],
  before: readonly StoredInclusionRule[],
  after: readonly StoredInclusionRule[]
): InclusionPreview => {
  const compared = groups.map(({ ruleIds, person, count }) => ({
    count,
    isOutNow: decideInclusion(before, ruleIds, person).excluded,
    isOutThen: decideInclusion(after, ruleIds, person).excluded,
  }))
  const total = (of: typeof compared): number => of.reduce((sum, { count }) => sum + count, 0)
  return {
    leaving: total(compared.filter((group) => !group.isOutNow && group.isOutThen)),
    coming: total(compared.filter((group) => group.isOutNow && !group.isOutThen)),
    crossing: total(compared.filter((group) => !group.isOutThen)),
  }
}
