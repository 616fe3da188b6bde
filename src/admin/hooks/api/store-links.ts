import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { StoreLinkRequest, StoreLinkResponse } from "../../../types/admin-api"
import { get, post, remove, type ListParams, type Page } from "../../lib/client"
import { statusQueryKeys, storeLinkQueryKeys } from "../../lib/query-keys"

const STORE_LINKS_PATH = "/store-links"

export const useStoreLinks = (params: ListParams) => {
  const { data, ...rest } = useQuery({
    queryKey: storeLinkQueryKeys.list(params),
    queryFn: () =>
      get<Page & { store_links: StoreLinkResponse[] }>(STORE_LINKS_PATH, { ...params }),
    placeholderData: keepPreviousData,
  })

  return { ...data, ...rest }
}

export const useStoreLink = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: storeLinkQueryKeys.detail(id),
    queryFn: () => get<{ store_link: StoreLinkResponse }>(`${STORE_LINKS_PATH}/${id}`),
  })

  return { ...data, ...rest }
}

/** Creates a store link, or changes the one with the given id. */
export const useSaveStoreLink = (id?: string) => {
  const invalidate = useInvalidateStoreLinks()

  return useMutation({
    mutationFn: (body: StoreLinkRequest) =>
      post<{ store_link: StoreLinkResponse }>(
        id ? `${STORE_LINKS_PATH}/${id}` : STORE_LINKS_PATH,
        body
      ),
    onSuccess: invalidate,
  })
}

export const useDeleteStoreLink = () => {
  const invalidate = useInvalidateStoreLinks()

  return useMutation({
    mutationFn: (id: string) => remove(`${STORE_LINKS_PATH}/${id}`),
    onSuccess: invalidate,
  })
}

const useInvalidateStoreLinks = () => {
  const queryClient = useQueryClient()

  return () => {
    void queryClient.invalidateQueries({ queryKey: storeLinkQueryKeys.all })
    void queryClient.invalidateQueries({ queryKey: statusQueryKeys.all })
  }
}
