import {
  keepPreviousData,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type {
  StatusResponse,
  SyncDetailResponse,
  SyncProblemsResponse,
  SyncRequest,
  SyncResponse,
} from "../../../types/admin-api"
import { get, post, type ListParams, type Page } from "../../lib/client"
import { statusQueryKeys, syncQueryKeys } from "../../lib/query-keys"
import { isActiveSync } from "../../lib/status"

const SYNCS_PATH = "/syncs"

export interface SyncListParams extends ListParams {
  state?: string
  type?: string
}

/** The runs, the latest first unless `order` says otherwise. */
export const useSyncs = (params: SyncListParams) => {
  const { data, ...rest } = useQuery({
    queryKey: syncQueryKeys.list(params),
    queryFn: () => get<Page & { syncs: SyncResponse[] }>(SYNCS_PATH, { ...params }),
    placeholderData: keepPreviousData,
  })

  return { ...data, ...rest }
}

/** Among so many runs one is looked for; further back it would be of no use any more. */
const LATEST_RUNS = 20

/** The latest runs of any kind, the newest first. */
export const useLatestRuns = () => {
  const { data, ...rest } = useQuery({
    queryKey: syncQueryKeys.latest(),
    queryFn: () => get<Page & { syncs: SyncResponse[] }>(SYNCS_PATH, { limit: LATEST_RUNS }),
    // One may have been started on another page since.
    staleTime: 0,
  })

  return { syncs: data?.syncs, ...rest }
}

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

export interface SyncProblemParams {
  q?: string
  limit: number
  offset: number
}

/** What a sync left out, page by page. */
export const useSyncProblems = (id: string, params: SyncProblemParams) => {
  const { data, ...rest } = useQuery({
    queryKey: syncQueryKeys.problems(id, params),
    queryFn: () => get<SyncProblemsResponse>(`${SYNCS_PATH}/${id}/problems`, { ...params }),
    placeholderData: keepPreviousData,
  })

  return { ...data, ...rest }
}

export const useStartSync = () => {
  const queryClient = useQueryClient()

  return useMutation({
    mutationFn: (body: SyncRequest) => post<{ sync: SyncResponse }>(SYNCS_PATH, body),
    onSuccess: async ({ sync }) => {
      // An answer that is on its way knows nothing of it yet, and would say that it has ended.
      await queryClient.cancelQueries({ queryKey: statusQueryKeys.all })
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
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: statusQueryKeys.all })
      void queryClient.invalidateQueries({ queryKey: syncQueryKeys.all })
    },
  })
}
