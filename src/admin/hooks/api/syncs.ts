import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  StatusResponse,
  SyncDetailResponse,
  SyncRequest,
  SyncResponse,
} from "../../../types/admin-api"
import { get, post } from "../../lib/client"
import { statusQueryKeys, syncQueryKeys } from "../../lib/query-keys"
import { isActiveSync } from "../../lib/status"

const SYNCS_PATH = "/syncs"

/** One sync with what it left out and why. */
export const syncQuery = (id: string) =>
  queryOptions({
    queryKey: syncQueryKeys.detail(id),
    queryFn: () => get<{ sync: SyncDetailResponse }>(`${SYNCS_PATH}/${id}`),
    // A sync that is still running grows; an old answer would hide what it left out since.
    staleTime: 0,
  })

/** @param watchMs after how many milliseconds it is asked again while the sync is at work */
export const useSync = (id: string, watchMs?: number) => {
  const { data, ...rest } = useQuery({
    ...syncQuery(id),
    refetchInterval: ({ state }) =>
      watchMs !== undefined && state.data && isActiveSync(state.data.sync) ? watchMs : false,
  })

  return { ...data, ...rest }
}

export const useStartSync = () => {
  const queryClient = useQueryClient()

  return useMutation({
    mutationFn: (body: SyncRequest) => post<{ sync: SyncResponse }>(SYNCS_PATH, body),
    onSuccess: ({ sync }) => {
      // Shown at once: with an active sync in the status, the fast polling begins.
      queryClient.setQueryData<StatusResponse>(
        statusQueryKeys.all,
        (previous) => previous && { status: { ...previous.status, active_sync: sync } }
      )
      void queryClient.invalidateQueries({ queryKey: syncQueryKeys.lists() })
    },
  })
}

export const useCancelSync = () => {
  const queryClient = useQueryClient()

  return useMutation({
    mutationFn: (id: string) => post<{ sync: SyncResponse }>(`${SYNCS_PATH}/${id}/cancel`),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: statusQueryKeys.all }),
  })
}
