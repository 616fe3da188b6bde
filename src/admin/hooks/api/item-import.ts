import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AppliedItemImportResponse,
  ItemImportDetailResponse,
  ItemImportResponse,
} from "../../../types/admin-api"
import { get, post, postFile } from "../../lib/client"
import { itemImportQueryKeys } from "../../lib/query-keys"
import { invalidateItems } from "./items"

const PATH = "/items/import"

/** Has a file looked at. Nothing is changed yet. */
export const useStageImport = () =>
  useMutation({
    mutationFn: (file: File) =>
      postFile<{ import: ItemImportResponse }>(PATH, file, "text/csv; charset=utf-8"),
  })

/** A part of what a file would change, and of what is wrong with it. */
export const useItemImport = (id: string, params: { limit: number; offset: number }) => {
  const { data, ...rest } = useQuery({
    queryKey: itemImportQueryKeys.list({ id, ...params }),
    queryFn: () => get<{ import: ItemImportDetailResponse }>(`${PATH}/${id}`, params),
    placeholderData: keepPreviousData,
    // What was staged stays as it is until it is gone.
    staleTime: Infinity,
    retry: false,
  })

  return { itemImport: data?.import, ...rest }
}

/** Changes what the preview showed, all of it or nothing. */
export const useApplyImport = () => {
  const queryClient = useQueryClient()

  return useMutation({
    mutationFn: (id: string) => post<{ import: AppliedItemImportResponse }>(`${PATH}/${id}/apply`),
    onSuccess: () => invalidateItems(queryClient),
  })
}
