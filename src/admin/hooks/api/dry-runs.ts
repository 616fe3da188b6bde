import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { SyncItemAction, SyncItemResponse } from "../../../types/admin-api"
import { get, type Page } from "../../lib/client"
import { dryRunQueryKeys } from "../../lib/query-keys"
import { useLatestRuns } from "./syncs"

/** Enough items to see by them why items are left out. */
const MOST_LOOKED_AT = 200

/** The latest dry run; null without one. */
export const useLatestDryRun = () => {
  const { syncs, ...rest } = useLatestRuns()

  return { dryRun: syncs && (syncs.find(({ dry_run: isDry }) => isDry) ?? null), ...rest }
}

export interface DryRunSummary {
  /** How many items of each kind. */
  counts: Record<SyncItemAction, number>
  /** The first of those that would be left out. */
  leftOut: SyncItemResponse[]
}

/** What a dry run that is over found, in numbers. */
export const useDryRunSummary = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: dryRunQueryKeys.summary(id),
    queryFn: async (): Promise<DryRunSummary> => {
      const list = (action: SyncItemAction, limit: number) =>
        get<Page & { items: SyncItemResponse[] }>(`/syncs/${id}/items`, { action, limit })
      const [send, leaveOut, excluded] = await Promise.all([
        list("send", 1),
        list("leave_out", MOST_LOOKED_AT),
        list("excluded", 1),
      ])
      return {
        counts: { send: send.count, leave_out: leaveOut.count, excluded: excluded.count },
        leftOut: leaveOut.items,
      }
    },
    placeholderData: keepPreviousData,
  })

  return { summary: data, ...rest }
}
