import { Text } from "@medusajs/ui"
import type { ItemResponse } from "../../../types/admin-api"
import { ProblemText } from "../common/problem-text"
import { RowLink } from "../common/row-link"

/** An item by its name and SKU, and, if it cannot be sent, why and what to do. */
export const ItemName = ({ item }: { item: ItemResponse }) => (
  <div className="flex flex-col gap-y-0.5 whitespace-normal py-2">
    <RowLink to={`/inventory/${item.inventory_item_id}`}>
      <span className="break-words">{item.name}</span>
    </RowLink>
    {item.sku !== null && (
      <Text size="xsmall" className="text-ui-fg-subtle break-all">
        {item.sku}
      </Text>
    )}
    {item.problems.map((problem) => (
      <ProblemText key={problem.code + problem.message} problem={problem} />
    ))}
  </div>
)
