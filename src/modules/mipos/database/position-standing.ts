import type { Standing } from "../../../types/admin-api"
import { STOCK } from "./exact-stock"

/**
 * How a position stands, in SQL; "pending" and "agreed" are derived, not stored. The aliases are
 * `position`, `item` and `level`; the one placeholder is the connection's basis.
 */
export const STANDING = `
  CASE
    WHEN position.drifted_at IS NOT NULL THEN 'drifted'
    WHEN position.state <> 'idle' THEN position.state
    WHEN position.agreed_stock IS NULL THEN 'unsent'
    WHEN position.agreed_stock = (${STOCK}) THEN 'agreed'
    WHEN position.blocked_reason IS NOT NULL THEN 'blocked'
    ELSE 'pending'
  END`

/** What holds for every position that neither agrees nor merely has something to send; an index is of these. */
export const NOT_AT_REST = `(position.state <> 'idle' OR position.drifted_at IS NOT NULL
  OR position.blocked_reason IS NOT NULL OR position.doubted_at IS NOT NULL
  OR position.agreed_stock IS NULL)`

/** A standing as a condition, which an index can help with; see `STANDING`. */
interface StandingRule {
  condition: string
  /** Whether Medusa's stock is in it, and with it the placeholder of the basis. */
  usesStock: boolean
  /** Whether it has to look at every position that is at rest. */
  comparesAll: boolean
}

const stored = (condition: string): StandingRule => ({
  condition,
  usesStock: false,
  comparesAll: false,
})

export const STANDING_RULES: Record<Standing, StandingRule> = {
  drifted: stored("position.drifted_at IS NOT NULL"),
  in_flight: stored("position.drifted_at IS NULL AND position.state = 'in_flight'"),
  uncertain: stored("position.drifted_at IS NULL AND position.state = 'uncertain'"),
  unsent: stored(
    "position.drifted_at IS NULL AND position.state = 'idle' AND position.agreed_stock IS NULL"
  ),
  blocked: {
    condition: `position.drifted_at IS NULL AND (position.state = 'blocked'
      OR position.state = 'idle' AND position.blocked_reason IS NOT NULL
        AND position.agreed_stock <> (${STOCK}))`,
    usesStock: true,
    comparesAll: false,
  },
  pending: {
    condition: `position.drifted_at IS NULL AND position.state = 'idle'
      AND position.blocked_reason IS NULL AND position.agreed_stock <> (${STOCK})`,
    usesStock: true,
    comparesAll: true,
  },
  agreed: {
    // Most do. PostgreSQL takes two numbers that are equal for a rarity, and would compare all for a page;
    // of this form it thinks nothing.
    condition: `position.drifted_at IS NULL AND position.state = 'idle'
      AND coalesce(position.agreed_stock = (${STOCK}), false)`,
    usesStock: true,
    comparesAll: true,
  },
}
