import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { MovementResponse, MovementsResponse } from "../../../types/admin-api"
import { download, get, post, type ListParams } from "../../lib/client"
import type { MovementFilters } from "../../lib/movement-query"
import { movementQueryKeys, positionQueryKeys, statusQueryKeys } from "../../lib/query-keys"

const MOVEMENTS_PATH = "/movements"

export type MovementListParams = MovementFilters & ListParams

export const useMovements = (params: MovementListParams) => {
  const { data, ...rest } = useQuery({
    queryKey: movementQueryKeys.list(params),
    queryFn: () => get<MovementsResponse>(MOVEMENTS_PATH, { ...params }),
    placeholderData: keepPreviousData,
  })

  return { ...data, ...rest }
}

export const useMovement = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: movementQueryKeys.detail(id),
    queryFn: () => get<{ movement: MovementResponse }>(`${MOVEMENTS_PATH}/${id}`),
  })

  return { ...data, ...rest }
}

/** Has the item of a movement that failed tried again: what is sent is what is due now. */
export const useRetryMovement = (id: string) => {
  const queryClient = useQueryClient()

  return useMutation({
    mutationFn: () => post<{ movement: MovementResponse }>(`${MOVEMENTS_PATH}/${id}/retry`),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: movementQueryKeys.all })
      void queryClient.invalidateQueries({ queryKey: positionQueryKeys.all })
      void queryClient.invalidateQueries({ queryKey: statusQueryKeys.all })
    },
  })
}

/** Saves the rows that are meant as CSV. */
export const useExportMovements = () =>
  useMutation({
    mutationFn: ({ filters, fileName }: { filters: MovementFilters; fileName: string }) =>
      download(`${MOVEMENTS_PATH}/export`, fileName, { ...filters }),
  })
