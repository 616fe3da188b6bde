import type { InclusionDecision, PersonDecision } from "../mapping/inclusion"
import { CROSSES } from "./core-tables-crossing"
import type { StoredInclusionRule } from "./inclusion-rule-table"
import { toJson, type SqlExecutor } from "./sql"

/**
 * The part of `core-tables` that tells which inclusion rules match which items: it reads products, their
 * collections, categories and sales channels. Which of them then cross is decided by one pure rule
 * (`mapping/inclusion`): the database groups the items by the rules that match, and there are few groups.
 */

/** The rules as the queries take them, for the first placeholder of `MATCHES`. */
const toRulesJson = (rules: readonly StoredInclusionRule[]): string =>
  toJson(rules.map(({ id, kind, referenceId }) => ({ id, kind, reference_id: referenceId })))

/**
 * `matched`: the ids of the rules that match an item's product, of the items that any rule matches. The
 * product is that of the one variant that names the item, as `namedBy` in core-tables has it; here for all
 * at once. A category's rule goes for those below it as well, by their parents: `mpath` is left empty when
 * a category is moved to the top. What Medusa has deleted matches nothing.
 */
const MATCHES = (scope: "all items" | "given items"): string => `
  WITH RECURSIVE rule AS (
    SELECT * FROM jsonb_to_recordset(?::jsonb) AS given(id text, kind text, reference_id text)
  ), branch AS (
    SELECT rule.id AS rule_id, category.id AS category_id
    FROM rule JOIN product_category category
      ON category.id = rule.reference_id AND category.deleted_at IS NULL
    WHERE rule.kind = 'category'
    UNION
    SELECT branch.rule_id, child.id
    FROM branch JOIN product_category child
      ON child.parent_category_id = branch.category_id AND child.deleted_at IS NULL
  ), named AS MATERIALIZED (
    SELECT DISTINCT ON (tie.inventory_item_id)
      tie.inventory_item_id, product.id AS product_id, product.collection_id
    FROM product_variant_inventory_item tie
    JOIN product_variant variant ON variant.id = tie.variant_id AND variant.deleted_at IS NULL
    JOIN product ON product.id = variant.product_id AND product.deleted_at IS NULL
    WHERE tie.deleted_at IS NULL AND variant.manage_inventory AND tie.required_quantity = 1
      ${scope === "given items" ? "AND tie.inventory_item_id = ANY(?)" : ""}
      AND NOT EXISTS (
        SELECT 1 FROM product_variant_inventory_item other
        WHERE other.variant_id = variant.id AND other.deleted_at IS NULL
          AND other.inventory_item_id <> tie.inventory_item_id)
    ORDER BY tie.inventory_item_id, variant.id
  ), matched AS MATERIALIZED (
    SELECT hit.inventory_item_id, array_agg(DISTINCT hit.rule_id ORDER BY hit.rule_id) AS rule_ids
    FROM (
      SELECT named.inventory_item_id, rule.id AS rule_id
      FROM named
      JOIN rule ON rule.kind = 'collection' AND rule.reference_id = named.collection_id
      JOIN product_collection collection
        ON collection.id = rule.reference_id AND collection.deleted_at IS NULL
      UNION ALL
      SELECT named.inventory_item_id, rule.id
      FROM named
      JOIN product_sales_channel sold ON sold.product_id = named.product_id AND sold.deleted_at IS NULL
      JOIN rule ON rule.kind = 'sales_channel' AND rule.reference_id = sold.sales_channel_id
      JOIN sales_channel channel ON channel.id = sold.sales_channel_id AND channel.deleted_at IS NULL
      UNION ALL
      SELECT named.inventory_item_id, branch.rule_id
      FROM named
      JOIN product_category_product filed ON filed.product_id = named.product_id
      JOIN branch ON branch.category_id = filed.product_category_id) AS hit
    GROUP BY hit.inventory_item_id
  )`

/** What a person decided for an item (`readPersonDecision`); `item` is the table's alias. */
const PERSON = `
  CASE WHEN item.excluded_by = 'person' THEN 'exclude' WHEN item.always_included THEN 'include' END`

const RULE_IDS = `coalesce(matched.rule_ids, '{}'::text[])`

/** Which rules match the given inventory items; those that none matches are left out. */
export const readMatchedRules = async (
  executor: SqlExecutor,
  rules: readonly StoredInclusionRule[],
  inventoryItemIds: readonly string[]
): Promise<Map<string, string[]>> => {
  const rows = await executor.execute<{ inventory_item_id: string; rule_ids: string[] }>(
    `${MATCHES("given items")} SELECT inventory_item_id, rule_ids FROM matched`,
    [toRulesJson(rules), inventoryItemIds]
  )
  return new Map(rows.map((row) => [row.inventory_item_id, row.rule_ids]))
}

/** Items that the same rules match, and of which a person decided the same. */
export interface InclusionGroup {
  ruleIds: string[]
  person: PersonDecision
  count: number
}

interface GroupRow {
  rule_ids: string[]
  person: PersonDecision
  count: string
}

const toGroup = ({ rule_ids: ruleIds, person, count }: GroupRow): InclusionGroup => ({
  ruleIds,
  person,
  count: Number(count),
})

/** The items that have a row and of which no person decided, by what matches and what their rows say. */
export const groupMappedItems = async (
  executor: SqlExecutor,
  rules: readonly StoredInclusionRule[]
): Promise<Array<{ ruleIds: string[]; excludedBy: string | null }>> => {
  const rows = await executor.execute<{ rule_ids: string[]; excluded_by: string | null }>(
    `${MATCHES("all items")}
     SELECT DISTINCT ${RULE_IDS} AS rule_ids, item.excluded_by
     FROM mipos_item item LEFT JOIN matched ON matched.inventory_item_id = item.inventory_item_id
     WHERE item.deleted_at IS NULL AND (${PERSON}) IS NULL`,
    [toRulesJson(rules)]
  )
  return rows.map((row) => ({ ruleIds: row.rule_ids, excludedBy: row.excluded_by }))
}

/** What is stocked at enabled links and would cross without rules, in groups; also what was never sent. */
export const groupStockedItems = async (
  executor: SqlExecutor,
  rules: readonly StoredInclusionRule[]
): Promise<InclusionGroup[]> => {
  const rows = await executor.execute<GroupRow>(
    `${MATCHES("all items")}, stocked AS (
       SELECT DISTINCT level.inventory_item_id
       FROM mipos_store_link link
       JOIN inventory_level level
         ON level.location_id = link.stock_location_id AND level.deleted_at IS NULL
       JOIN inventory_item inventory
         ON inventory.id = level.inventory_item_id AND inventory.deleted_at IS NULL
       WHERE link.deleted_at IS NULL AND link.enabled AND ${CROSSES}
     )
     SELECT ${RULE_IDS} AS rule_ids, ${PERSON} AS person, count(*) AS count
     FROM stocked
     LEFT JOIN mipos_item item
       ON item.inventory_item_id = stocked.inventory_item_id AND item.deleted_at IS NULL
     LEFT JOIN matched ON matched.inventory_item_id = stocked.inventory_item_id
     GROUP BY 1, 2`,
    [toRulesJson(rules)]
  )
  return rows.map(toGroup)
}

/**
 * Writes the decisions on groups to the items that are in them now; only rows that change, and none that
 * a person decided on meanwhile. What has joined another group since they were read waits for the next time.
 *
 * @returns how many items changed.
 */
export const writeDecisions = async (
  executor: SqlExecutor,
  rules: readonly StoredInclusionRule[],
  decisions: ReadonlyArray<{ ruleIds: readonly string[]; decision: InclusionDecision }>
): Promise<number> => {
  const rows = await executor.execute<{ count: string }>(
    `${MATCHES("all items")}, decision AS (
       SELECT * FROM jsonb_to_recordset(?::jsonb)
         AS given(rule_ids text[], excluded boolean, excluded_by text)
     ), changing AS (
       SELECT item.id, decision.excluded, decision.excluded_by
       FROM mipos_item item
       LEFT JOIN matched ON matched.inventory_item_id = item.inventory_item_id
       JOIN decision ON decision.rule_ids = ${RULE_IDS}
       WHERE item.deleted_at IS NULL AND (${PERSON}) IS NULL
         AND item.excluded_by IS DISTINCT FROM decision.excluded_by
       ORDER BY item.inventory_item_id FOR UPDATE OF item
     ), changed AS (
       UPDATE mipos_item item
       SET excluded = changing.excluded, excluded_by = changing.excluded_by, updated_at = now()
       FROM changing WHERE item.id = changing.id AND (${PERSON}) IS NULL
       RETURNING 1
     )
     SELECT count(*) AS count FROM changed`,
    [
      toRulesJson(rules),
      toJson(
        decisions.map(({ ruleIds, decision }) => ({
          rule_ids: ruleIds,
          excluded: decision.excluded,
          excluded_by: decision.excludedBy,
        }))
      ),
    ]
  )
  return Number(rows[0]?.count ?? 0)
}
