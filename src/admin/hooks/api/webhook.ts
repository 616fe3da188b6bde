import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { WebhookTestResponse } from "../../../types/admin-api"
import { post } from "../../lib/client"
import { statusQueryKeys } from "../../lib/query-keys"

/** Has the store send itself a signed webhook that changes nothing; `ok` says how it went. */
export const useTestWebhook = () => {
  const queryClient = useQueryClient()

  return useMutation({
    mutationFn: () => post<WebhookTestResponse>("/webhook/test"),
    // One that is refused is among the refused ones of the status.
    onSettled: () => queryClient.invalidateQueries({ queryKey: statusQueryKeys.all }),
  })
}
