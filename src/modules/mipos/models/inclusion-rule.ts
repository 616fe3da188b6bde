import { model } from "@medusajs/framework/utils"
import { INCLUSION_EFFECTS, INCLUSION_KINDS } from "../mapping/inclusion"

/**
 * Lets the items of a sales channel, collection or category cross, or keeps them from it. A reference
 * has one rule at most: two would contradict or repeat each other.
 */
export const InclusionRule = model
  .define("mipos_inclusion_rule", {
    id: model.id({ prefix: "miprule" }).primaryKey(),
    kind: model.enum([...INCLUSION_KINDS]),
    /** Of a sales channel, collection or category of Medusa, which may be gone meanwhile. */
    reference_id: model.text(),
    effect: model.enum([...INCLUSION_EFFECTS]),
  })
  .indexes([{ on: ["kind", "reference_id"], unique: true, where: "deleted_at IS NULL" }])
