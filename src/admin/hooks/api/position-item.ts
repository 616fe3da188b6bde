import { useQuery } from "@tanstack/react-query"
import type { ItemResponse } from "../../../types/admin-api"
import { get } from "../../lib/client"
import { itemQueryKeys } from "../../lib/query-keys"

/** The item that a position is of: what is wrong with it, and what mipOS is told of it. */
export const usePositionItem = (inventoryItemId: string) => {
  const { data, ...rest } = useQuery({
    queryKey: itemQueryKeys.detail(inventoryItemId),
    queryFn: () => get<{ item: ItemResponse }>(`/items/${inventoryItemId}`),
    staleTime: 0,
  })

  return { ...data, ...rest }
}
