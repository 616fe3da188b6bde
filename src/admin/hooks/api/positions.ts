import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { PositionResponse } from "../../../types/admin-api"
import { get, post, type Page } from "../../lib/client"
import { positionQueryKeys, statusQueryKeys } from "../../lib/query-keys"

const PATH = "/positions"

export type TroubledState = "blocked" | "drifted"

/**
 * The first positions that wait for a person. `total` is how many the status counts: asked again only
 * when that changes, so an open page costs no second request.
 */
export const useTroubledPositions = (state: TroubledState, total: number, limit: number) => {
  const { data, ...rest } = useQuery({
    queryKey: positionQueryKeys.troubled(state, total),
    queryFn: () => get<Page & { positions: PositionResponse[] }>(PATH, { state, limit }),
    enabled: total > 0,
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

/** Settles a drift by the number of one of the two sides. */
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
