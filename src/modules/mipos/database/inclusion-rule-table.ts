import type { InclusionEffect, InclusionKind, InclusionRule } from "../mapping/inclusion"
import type { SqlExecutor } from "./sql"

/** A rule with what it goes by. */
export interface StoredInclusionRule extends InclusionRule {
  kind: InclusionKind
  referenceId: string
}

/** All rules, the oldest first: that order says which of several exclude rules is named. */
export const readInclusionRules = async (executor: SqlExecutor): Promise<StoredInclusionRule[]> => {
  const rows = await executor.execute<{
    id: string
    kind: InclusionKind
    reference_id: string
    effect: InclusionEffect
  }>(
    `SELECT id, kind, reference_id, effect FROM mipos_inclusion_rule
     WHERE deleted_at IS NULL ORDER BY created_at, id`
  )
  return rows.map(({ id, kind, reference_id: referenceId, effect }) => ({
    id,
    kind,
    referenceId,
    effect,
  }))
}

/**
 * Lets everything cross again that a rule kept from it, because there are no rules any more.
 *
 * @returns how many items that were.
 */
export const releaseRuledItems = async (executor: SqlExecutor): Promise<number> => {
  const rows = await executor.execute<{ count: string }>(
    `WITH released AS (
       UPDATE mipos_item SET excluded = false, excluded_by = NULL, updated_at = now()
       WHERE id IN (
         SELECT id FROM mipos_item
         WHERE excluded AND excluded_by <> 'person' AND deleted_at IS NULL
         ORDER BY inventory_item_id FOR UPDATE)
         AND excluded_by <> 'person'
       RETURNING 1)
     SELECT count(*) AS count FROM released`
  )
  return Number(rows[0]?.count ?? 0)
}
