import { decimal } from "../stock"
import type { CatalogueRow, MappingDefaults, Problem } from "./catalogue"

/**
 * The cost that Medusa's metadata states: that of the inventory item, else of the variant, else of the
 * product. `undefined` when nobody states one, null when what is stated is no cost.
 */
export const metadataCost = (row: CatalogueRow): string | null | undefined => {
  for (const value of [row.statedCost, row.variant?.statedCost, row.product?.statedCost]) {
    if (value !== undefined && value !== null && value !== "") {
      return readCost(value)
    }
  }
  return undefined
}

/**
 * The cost that an item is sent with: the override, else what the metadata states, else the default. What
 * is stated and is no cost is a problem, and never the default.
 *
 * @param override the cost that a person set for the item.
 */
export const findItemCost = (
  row: CatalogueRow,
  override: string | null,
  {
    costMetadataKey,
    defaults,
  }: { costMetadataKey: string; defaults: Pick<MappingDefaults, "cost"> }
): { cost: string; problem: null } | { cost: null; problem: Problem } => {
  const stated = override ?? metadataCost(row)
  if (stated === null) {
    return {
      cost: null,
      problem: {
        code: "invalid_cost",
        message: `The cost in the metadata key "${costMetadataKey}" is not a plain decimal such as 12.50. Correct it.`,
      },
    }
  }
  const cost = stated ?? defaults.cost
  return cost === null ? { cost, problem: NO_COST } : { cost, problem: null }
}

const NO_COST: Problem = {
  code: "no_cost",
  message: "The item has no cost and there is no default cost. Set one under Settings > mipOS.",
}

const readCost = (value: unknown): string | null => {
  if (typeof value !== "string" && typeof value !== "number") {
    return null
  }
  // A number in metadata came through JSON already; its shortest text is what was written.
  const cost = decimal.parseDecimal(String(value).trim())
  return cost === null || decimal.isNegative(cost) ? null : cost
}
