import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  PositionAction,
  PositionBatchRequest,
  PositionBatchResponse,
  PositionResponse,
  ResolutionsResponse,
  Standing,
} from "../../../types/admin-api"
import { doInParts, outcomeOf, type BatchOutcome } from "../../lib/batch"
import { get, post, type Page } from "../../lib/client"
import { errorMessage } from "../../lib/error-message"
import {
  itemQueryKeys,
  movementQueryKeys,
  positionQueryKeys,
  statusQueryKeys,
} from "../../lib/query-keys"
import type { StockQuery } from "../../lib/stock-list"

const PATH = "/positions"

export type TroubledState = "blocked" | "drifted" | "doubted"

/**
 * The first positions that wait for a person. Like every list, it is read anew when the status says that
 * something has changed.
 */
export const useTroubledPositions = (state: TroubledState, limit: number) => {
  const { data, ...rest } = useQuery({
    queryKey: positionQueryKeys.troubled(state),
    queryFn: () =>
      get<Page & { positions: PositionResponse[] }>(PATH, {
        ...(state === "doubted" ? { doubted: "true" } : { state }),
        limit,
      }),
    staleTime: 0,
  })

  return { ...data, ...rest }
}

export type PositionsParams = Omit<StockQuery, "offset" | "state"> & {
  /** Any of them. */
  state?: Standing | Standing[]
  limit: number
  offset: number
}

/** A page of positions. What it showed last stays until the next one has come. */
export const usePositions = (params: PositionsParams, isWanted = true) => {
  const { data, ...rest } = useQuery({
    queryKey: positionQueryKeys.list(params),
    queryFn: () => get<Page & { positions: PositionResponse[] }>(PATH, { ...params }),
    enabled: isWanted,
    placeholderData: keepPreviousData,
    // What was seen a minute ago may be wrong by now; coming back to the list asks again.
    staleTime: 0,
    refetchOnWindowFocus: true,
  })

  return { ...data, ...rest }
}

export const usePosition = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: positionQueryKeys.detail(id),
    queryFn: () => get<{ position: PositionResponse }>(`${PATH}/${id}`),
    enabled: id !== "",
    staleTime: 0,
  })

  return { ...data, ...rest }
}

/** What each way to resolve a drift, or a doubt, would do by the numbers of now. */
export const useResolutions = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: positionQueryKeys.resolutions(id),
    queryFn: () => get<ResolutionsResponse>(`${PATH}/${id}/resolutions`),
    placeholderData: keepPreviousData,
    staleTime: 0,
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

interface BatchInput {
  ids: string[]
  action: PositionAction
  use?: "medusa" | "mipos"
}

/** Does the same to many positions; resolves also when none of them worked, the outcome says which. */
export const useBatchPositions = () => {
  const invalidate = useInvalidate()

  return useMutation({
    mutationFn: async ({ ids, action, use }: BatchInput): Promise<BatchOutcome> => {
      const send = async (part: string[]) => {
        const request: PositionBatchRequest = { ids: part, action, use }
        return (await post<PositionBatchResponse>(`${PATH}/batch`, request)).results
      }
      return outcomeOf(action, { results: await doInParts(ids, send, errorMessage) })
    },
    onSettled: invalidate,
  })
}

const useInvalidate = () => {
  const queryClient = useQueryClient()

  return () => {
    for (const { all } of [positionQueryKeys, movementQueryKeys, itemQueryKeys, statusQueryKeys]) {
      void queryClient.invalidateQueries({ queryKey: all })
    }
  }
}
