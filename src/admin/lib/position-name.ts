import type { PositionResponse } from "../../types/admin-api"

/** The variant's title, unless the product has but one, whose title says nothing. */
export const variantOf = ({
  name,
  product,
}: Pick<PositionResponse, "name" | "product">): string | null =>
  product === null || product.product_title === name ? null : product.variant_title
