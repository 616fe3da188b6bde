import type { InclusionKind, InclusionPreviewResponse } from "../../types/admin-api"

export const INCLUSION_KINDS = [
  "category",
  "collection",
  "sales_channel",
] as const satisfies InclusionKind[]
export const INCLUSION_EFFECTS = ["exclude", "include"] as const

/** Where core's admin shows what a rule goes by. */
const PAGES: Record<InclusionKind, string> = {
  category: "/categories",
  collection: "/collections",
  sales_channel: "/settings/sales-channels",
}

export const referencePath = (rule: { kind: InclusionKind; reference_id: string }): string =>
  `${PAGES[rule.kind]}/${rule.reference_id}`

/** What has to be said of a change of the rules: whether stock moves, and which way. */
export type InclusionConsequence = "nothing" | "leaving" | "coming" | "both"

export const consequenceOf = ({
  leaving,
  coming,
}: InclusionPreviewResponse["preview"]): InclusionConsequence => {
  if (leaving > 0) {
    return coming > 0 ? "both" : "leaving"
  }
  return coming > 0 ? "coming" : "nothing"
}
