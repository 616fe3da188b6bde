import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import type { SyncItemAction, SyncItemResponse } from "../../../types/admin-api"
import { download, get, type Page } from "../../lib/client"
import { syncItemQueryKeys } from "../../lib/query-keys"

export interface SyncItemParams {
  limit: number
  offset: number
  q?: string
  action?: SyncItemAction
}

const POLL_MS = 2_000

/** What a dry run found; asked again while it is at work, and once more at its end. */
export const useSyncItems = (id: string, params: SyncItemParams, isAtWork: boolean) => {
  const { data, ...rest } = useQuery({
    queryKey: syncItemQueryKeys.list(id, { ...params, isAtWork }),
    queryFn: () => get<Page & { items: SyncItemResponse[] }>(`/syncs/${id}/items`, { ...params }),
    placeholderData: keepPreviousData,
    refetchInterval: isAtWork && POLL_MS,
  })

  return { ...data, ...rest }
}

/** Saves all that a dry run found as a file. */
export const useDownloadDryRun = (id: string) =>
  useMutation({
    mutationFn: () => download(`/syncs/${id}/download`, `mipos-dry-run-${id}.json`),
  })
