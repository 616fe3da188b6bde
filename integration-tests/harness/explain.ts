import type { Statement } from "../../src/modules/mipos/database/sql"
import type { TestDatabase } from "./database"

interface PlanNode {
  "Node Type": string
  "Relation Name"?: string
  "Index Name"?: string
  Plans?: PlanNode[]
}

/** How PostgreSQL would run a statement: the tables that it reads through, and the indexes that it uses. */
export interface Plan {
  readThrough: string[]
  indexes: string[]
}

/** Plans the very statement that the plugin runs, with its very parameters; it is not run. */
export const explain = async (
  database: TestDatabase,
  { sql, parameters }: Statement
): Promise<Plan> => {
  let place = 0
  const numbered = sql.replace(/\?/g, () => `$${(place += 1)}`)
  const [row] = await database.query<{ "QUERY PLAN": Array<{ Plan: PlanNode }> }>(
    `EXPLAIN (FORMAT JSON) ${numbered}`,
    [...parameters]
  )
  const nodes = row ? row["QUERY PLAN"].flatMap((plan) => allNodes(plan.Plan)) : []
  return {
    readThrough: nodes
      .filter((node) => node["Node Type"] === "Seq Scan")
      .map((node) => node["Relation Name"] ?? ""),
    indexes: nodes.flatMap((node) => node["Index Name"] ?? []),
  }
}

const allNodes = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(allNodes)]
