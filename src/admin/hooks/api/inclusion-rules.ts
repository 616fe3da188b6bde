import {
  keepPreviousData,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type {
  InclusionPreviewResponse,
  InclusionRuleRequest,
  InclusionRuleResponse,
} from "../../../types/admin-api"
import { get, post, remove, type ListParams, type Page } from "../../lib/client"
import { inclusionPreviewQueryKeys, inclusionRuleQueryKeys } from "../../lib/query-keys"
import { invalidateItems } from "./items"

const PATH = "/inclusion-rules"

export const useInclusionRules = (params: ListParams) => {
  const { data, ...rest } = useQuery({
    queryKey: inclusionRuleQueryKeys.list(params),
    queryFn: () => get<Page & { inclusion_rules: InclusionRuleResponse[] }>(PATH, { ...params }),
    placeholderData: keepPreviousData,
  })

  return { ...data, ...rest }
}

/** What a rule would do if it were saved. */
export const inclusionPreviewQuery = (rule: InclusionRuleRequest) =>
  queryOptions({
    queryKey: inclusionPreviewQueryKeys.list(rule),
    queryFn: () => get<InclusionPreviewResponse>(`${PATH}/preview`, { ...rule }),
    // Numbers of a minute ago may be others by now.
    staleTime: 0,
  })

/** The same, as soon as the rule says what it goes by. */
export const useInclusionPreview = (rule: InclusionRuleRequest) => {
  const { data, ...rest } = useQuery({
    ...inclusionPreviewQuery(rule),
    enabled: rule.reference_id !== "",
    retry: false,
  })

  return { preview: data?.preview, ...rest }
}

/** What it would do to delete a rule. */
export const deletionPreviewQuery = (id: string) =>
  queryOptions({
    queryKey: inclusionPreviewQueryKeys.list({ without: id }),
    queryFn: () => get<InclusionPreviewResponse>(`${PATH}/${id}/preview`),
    staleTime: 0,
  })

export const useCreateInclusionRule = () => {
  const invalidate = useInvalidateRules()

  return useMutation({
    mutationFn: (body: InclusionRuleRequest) =>
      post<{ inclusion_rule: InclusionRuleResponse }>(PATH, body),
    onSuccess: invalidate,
  })
}

export const useDeleteInclusionRule = () => {
  const invalidate = useInvalidateRules()

  return useMutation({ mutationFn: (id: string) => remove(`${PATH}/${id}`), onSuccess: invalidate })
}

const useInvalidateRules = () => {
  const queryClient = useQueryClient()

  return () => {
    void queryClient.invalidateQueries({ queryKey: inclusionRuleQueryKeys.all })
    // A rule goes for all items at once.
    invalidateItems(queryClient)
  }
}
