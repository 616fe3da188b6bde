import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query"
import type { ItemBatchRequest, ItemBatchResponse, ItemResponse } from "../../../types/admin-api"
import { download, get, post, type Page } from "../../lib/client"
import type { ItemListParams } from "../../lib/item-list"
import { itemQueryKeys, positionQueryKeys, statusQueryKeys } from "../../lib/query-keys"

const PATH = "/items"

/** What a person may set for an item; null goes back to what is derived. */
export type ItemUpdate = ItemBatchRequest["update"] & { external_id?: string | null }

type ItemList = Page & { items: ItemResponse[] }

export const useItems = (params: ItemListParams) => {
  const { data, ...rest } = useQuery({
    queryKey: itemQueryKeys.list(params),
    queryFn: () => get<ItemList>(PATH, { ...params }),
    placeholderData: keepPreviousData,
  })

  return { ...data, ...rest }
}

/** Changes what is set for one item. Resolves when the lists show it. */
export const useSaveItem = (inventoryItemId: string) => {
  const queryClient = useQueryClient()

  return useMutation({
    mutationFn: (update: ItemUpdate) =>
      post<{ item: ItemResponse }>(`${PATH}/${inventoryItemId}`, update),
    onSuccess: ({ item }) => {
      // What was saved stands there at once; the list that is read anew may sort it elsewhere.
      queryClient.setQueriesData<ItemList>(
        { queryKey: itemQueryKeys.lists() },
        (list) =>
          list && {
            ...list,
            items: list.items.map((each) => (each.id === item.id ? item : each)),
          }
      )
      invalidateItems(queryClient)
    },
  })
}

/** Changes the same of several items, all or none. */
export const useSaveItems = () => {
  const queryClient = useQueryClient()

  return useMutation({
    mutationFn: (body: ItemBatchRequest) => post<ItemBatchResponse>(`${PATH}/batch`, body),
    onSuccess: () => invalidateItems(queryClient),
  })
}

/** Saves the mapping of all items as a file. */
export const useExportItems = () =>
  useMutation({ mutationFn: () => download(`${PATH}/export`, "mipos-items.csv") })

/** What shows anything of the items: their lists, and what counts those that cross. */
export const invalidateItems = (queryClient: QueryClient) => {
  void queryClient.invalidateQueries({ queryKey: itemQueryKeys.all })
  void queryClient.invalidateQueries({ queryKey: positionQueryKeys.all })
  void queryClient.invalidateQueries({ queryKey: statusQueryKeys.all })
}
