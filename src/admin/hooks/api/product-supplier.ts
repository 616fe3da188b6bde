import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ProductSupplierResponse } from "../../../types/admin-api"
import { get, post } from "../../lib/client"
import { itemQueryKeys, productSupplierQueryKeys } from "../../lib/query-keys"

const pathOf = (productId: string) => `/products/${productId}/supplier`

/** The supplier that a person linked to a product. */
export const useProductSupplier = (productId: string) => {
  const { data, ...rest } = useQuery({
    queryKey: productSupplierQueryKeys.detail(productId),
    queryFn: () => get<ProductSupplierResponse>(pathOf(productId)),
    staleTime: 0,
  })

  return { supplier: data?.supplier, ...rest }
}

/** Links another supplier to a product, or, with null, none. */
export const useSetProductSupplier = (productId: string) => {
  const queryClient = useQueryClient()

  return useMutation({
    mutationFn: (supplierId: string | null) =>
      post<ProductSupplierResponse>(pathOf(productId), { supplier_id: supplierId }),
    onSuccess: (data) => {
      queryClient.setQueryData(productSupplierQueryKeys.detail(productId), data)
      void queryClient.invalidateQueries({ queryKey: itemQueryKeys.all })
    },
  })
}
