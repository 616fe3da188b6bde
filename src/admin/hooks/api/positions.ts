import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { PositionResponse } from "../../../types/admin-api"
import { get, post, type Page } from "../../lib/client"
import { positionQueryKeys, statusQueryKeys } from "../../lib/query-keys"

const PATH = "/positions"

export type TroubledState = "blocked" | "drifted" | "doubted"

/**
 * The first positions that wait for a person, asked anew with every answer of the status: as many may
 * be others by now, and what is shown can be acted upon.
 *
 * @param asOf when the status was read, as its query says
 */
export const useTroubledPositions = (state: TroubledState, asOf: number, limit: number) => {
  const { data, ...rest } = useQuery({
    queryKey: positionQueryKeys.troubled(state, asOf),
    queryFn: () =>
      get<Page & { positions: PositionResponse[] }>(PATH, {
        ...(state === "doubted" ? { doubted: "true" } : { state }),
        limit,
      }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })

  return { ...data, ...rest }
}

/** Sends what is blocked once more. */
export const usePushPosition = () => {
  const invalidate = useInvalidate()

  return useMutation({
    mutationFn: (id: string) => post<{ position: PositionResponse }>(`${PATH}/${id}/push`),
    onSettled: invalidate,
  })
}

/** Settles a drift by the number of one of the two sides, or a doubt by this store's. */
export const useResolvePosition = () => {
  const invalidate = useInvalidate()

  return useMutation({
    mutationFn: ({ id, use }: { id: string; use: "medusa" | "mipos" }) =>
      post<{ position: PositionResponse }>(`${PATH}/${id}/resolve`, { use }),
    onSettled: invalidate,
  })
}

const useInvalidate = () => {
  const queryClient = useQueryClient()

  return () => {
    void queryClient.invalidateQueries({ queryKey: positionQueryKeys.all })
    void queryClient.invalidateQueries({ queryKey: statusQueryKeys.all })
  }
}
