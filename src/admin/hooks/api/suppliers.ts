import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { SupplierResponse } from "../../../types/admin-api"
import { get, post, remove, type ListParams, type Page } from "../../lib/client"
import { connectionQueryKeys, statusQueryKeys, supplierQueryKeys } from "../../lib/query-keys"

export type SupplierRequest = Pick<SupplierResponse, "external_id" | "name">

const PATH = "/suppliers"

export const useSuppliers = (params: ListParams & { q?: string }) => {
  const { data, ...rest } = useQuery({
    queryKey: supplierQueryKeys.list(params),
    queryFn: () => get<Page & { suppliers: SupplierResponse[] }>(PATH, { ...params }),
    placeholderData: keepPreviousData,
  })

  return { ...data, ...rest }
}

export const useSupplier = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: supplierQueryKeys.detail(id),
    queryFn: () => get<{ supplier: SupplierResponse }>(`${PATH}/${id}`),
    enabled: id !== "",
  })

  return { ...data, ...rest }
}

/** Creates a supplier, or changes the one with the given id. */
export const useSaveSupplier = (id?: string) => {
  const invalidate = useInvalidateSuppliers()

  return useMutation({
    mutationFn: (body: SupplierRequest) =>
      post<{ supplier: SupplierResponse }>(id ? `${PATH}/${id}` : PATH, body),
    onSuccess: invalidate,
  })
}

export const useDeleteSupplier = () => {
  const invalidate = useInvalidateSuppliers()

  return useMutation({
    mutationFn: (id: string) => remove(`${PATH}/${id}`),
    onSuccess: invalidate,
  })
}

const useInvalidateSuppliers = () => {
  const queryClient = useQueryClient()

  return () => {
    void queryClient.invalidateQueries({ queryKey: supplierQueryKeys.all })
    // It may have been the default, and being without one is something the status tells.
    void queryClient.invalidateQueries({ queryKey: connectionQueryKeys.all })
    void queryClient.invalidateQueries({ queryKey: statusQueryKeys.all })
  }
}
