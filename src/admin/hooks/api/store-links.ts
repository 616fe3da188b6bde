import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { StoreLinkRequest, StoreLinkResponse } from "../../../types/admin-api"
import { get, post, remove, type ListParams, type Page } from "../../lib/client"
import { statusQueryKeys, storeLinkQueryKeys } from "../../lib/query-keys"
import type { StoreLinkChange } from "../../lib/store-link-rows"

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

/** A row of several that could not be saved; those before it are. */
export class StoreLinkChangeError extends Error {
  constructor(
    readonly change: StoreLinkChange,
    /** What the API said. */
    readonly reason: unknown
  ) {
    super("A store link could not be saved.", { cause: reason })
  }
}

/** Saves several links, one after the other: each is checked against those before it. */
export const useSaveStoreLinks = () => {
  const invalidate = useInvalidateStoreLinks()

  return useMutation({
    mutationFn: async (changes: StoreLinkChange[]) => {
      for (const change of changes) {
        try {
          await post(
            change.id ? `${STORE_LINKS_PATH}/${change.id}` : STORE_LINKS_PATH,
            change.request
          )
        } catch (error) {
          throw new StoreLinkChangeError(change, error)
        }
      }
    },
    onSettled: invalidate,
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

  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: storeLinkQueryKeys.all }),
      queryClient.invalidateQueries({ queryKey: statusQueryKeys.all }),
    ])
}
