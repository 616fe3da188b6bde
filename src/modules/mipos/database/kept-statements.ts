import { createHash } from "node:crypto"

/**
 * Statements that PostgreSQL keeps parsed and planned on a connection, under a name: for the few that are
 * run for every webhook, whose planning takes as long as the rest of them.
 *
 * A pooler that gives each transaction another connection (PgBouncer in its transaction mode, before 1.21)
 * knows nothing of such names. The first statement that fails by that ends it for this process, and what
 * failed is done once more, without names.
 */
const names = new Map<string, string>()

let isKept = true

/** The name to keep a statement by; undefined where statements are not kept. */
export const keptName = (sql: string): string | undefined => {
  if (!isKept) {
    return undefined
  }
  const known = names.get(sql)
  if (known !== undefined) {
    return known
  }
  // By its text, so that two versions of the plugin behind one pooler never mean different things.
  const name = `mipos_${createHash("sha256").update(sql).digest("hex").slice(0, 32)}`
  names.set(sql, name)
  return name
}

/**
 * What PostgreSQL says of a name: that there is none, that there is one already, or (0A000) that a
 * migration has changed what it gives.
 */
const LOST = new Set(["26000", "42P05", "0A000"])

/** Does `work`, and does it once more without kept statements where it failed by one of them. */
export const withKeptStatements = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    // Also when somebody else's has failed meanwhile: this one had begun with names.
    if (!isLost(error)) {
      throw error
    }
    isKept = false
    return work()
  }
}

const isLost = (error: unknown): boolean =>
  typeof error === "object" && error !== null && LOST.has(String(Reflect.get(error, "code")))
