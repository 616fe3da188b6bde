import { z } from "@medusajs/framework/zod"
import { INCLUSION_EFFECTS, INCLUSION_KINDS } from "../../../../modules/mipos/mapping/inclusion"
import { plainText } from "../text"

/** `POST /admin/mipos/inclusion-rules`, and the query of `GET /admin/mipos/inclusion-rules/preview` */
export const InclusionRuleFields = z
  .object({
    kind: z.enum(INCLUSION_KINDS),
    reference_id: plainText(200),
    effect: z.enum(INCLUSION_EFFECTS),
  })
  .strict()

export type InclusionRuleFieldsType = z.infer<typeof InclusionRuleFields>
