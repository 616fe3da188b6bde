import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { UnitResponse } from "../../../types/admin-api"
import { get, post, remove, type ListParams, type Page } from "../../lib/client"
import { connectionQueryKeys, statusQueryKeys, unitQueryKeys } from "../../lib/query-keys"

export type UnitRequest = Pick<UnitResponse, "external_id" | "name" | "short_name">

const PATH = "/units"

export const useUnits = (params: ListParams) => {
  const { data, ...rest } = useQuery({
    queryKey: unitQueryKeys.list(params),
    queryFn: () => get<Page & { units: UnitResponse[] }>(PATH, { ...params }),
    placeholderData: keepPreviousData,
  })

  return { ...data, ...rest }
}

export const useUnit = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: unitQueryKeys.detail(id),
    queryFn: () => get<{ unit: UnitResponse }>(`${PATH}/${id}`),
  })

  return { ...data, ...rest }
}

/** Creates a unit, or changes the one with the given id. */
export const useSaveUnit = (id?: string) => {
  const invalidate = useInvalidateUnits()

  return useMutation({
    mutationFn: (body: UnitRequest) =>
      post<{ unit: UnitResponse }>(id ? `${PATH}/${id}` : PATH, body),
    onSuccess: invalidate,
  })
}

export const useDeleteUnit = () => {
  const invalidate = useInvalidateUnits()

  return useMutation({
    mutationFn: (id: string) => remove(`${PATH}/${id}`),
    onSuccess: invalidate,
  })
}

const useInvalidateUnits = () => {
  const queryClient = useQueryClient()

  return () => {
    void queryClient.invalidateQueries({ queryKey: unitQueryKeys.all })
    // It may have been the default, and being without one is something the status tells.
    void queryClient.invalidateQueries({ queryKey: connectionQueryKeys.all })
    void queryClient.invalidateQueries({ queryKey: statusQueryKeys.all })
  }
}
