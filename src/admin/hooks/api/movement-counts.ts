import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { MovementCountsResponse } from "../../../types/admin-api"
import { get } from "../../lib/client"
import { movementCountQueryKeys } from "../../lib/query-keys"

export type MovementPeriod = MovementCountsResponse["movement_counts"]["period"]

/** Movements in, out and failed, by the hour of a day or by the day of a month. */
export const useMovementCounts = (period: MovementPeriod) => {
  const { data, ...rest } = useQuery({
    queryKey: movementCountQueryKeys.detail(period),
    queryFn: () => get<MovementCountsResponse>("/movement-counts", { period }),
    placeholderData: keepPreviousData,
  })

  return { counts: data?.movement_counts, ...rest }
}
