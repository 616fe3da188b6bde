import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { PositionResponse } from "../../../types/admin-api"
import { get, post, type Page } from "../../lib/client"
import { positionQueryKeys, statusQueryKeys } from "../../lib/query-keys"

const PATH = "/positions"

export type TroubledState = "blocked" | "drifted"

/** As rarely as the status itself is asked for while nothing moves. */
const INTERVAL_MILLISECONDS = 15_000

/**
 * The first positions that wait for a person. `total` is how many the status counts: asked at once
 * when that changes, and now and then while it stays, because one may have taken another's place.
 */
export const useTroubledPositions = (state: TroubledState, total: number, limit: number) => {
  const { data, ...rest } = useQuery({
    queryKey: positionQueryKeys.troubled(state, total),
    queryFn: () => get<Page & { positions: PositionResponse[] }>(PATH, { state, limit }),
    enabled: total > 0,
    // What was answered when there were as many before is not what there is now.
    staleTime: 0,
    refetchInterval: INTERVAL_MILLISECONDS,
    refetchIntervalInBackground: false,
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
