import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { MovementsResponse } from "../../../types/admin-api"
import { get } from "../../lib/client"
import { movementQueryKeys } from "../../lib/query-keys"

/** The ledger of one position, the newest row first. */
export const usePositionMovements = (id: string, page: { limit: number; offset: number }) => {
  const params = { position_id: id, order: "-created_at", ...page }
  const { data, ...rest } = useQuery({
    queryKey: movementQueryKeys.list(params),
    queryFn: () => get<MovementsResponse>("/movements", params),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

  return { ...data, ...rest }
}
