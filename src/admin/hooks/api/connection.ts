import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  ConnectionRequest,
  ConnectionResponse,
  ConnectionTestResponse,
  ExternalIdSource,
  ExternalIdSourceResponse,
} from "../../../types/admin-api"
import { get, post, remove } from "../../lib/client"
import { connectionQueryKeys, statusQueryKeys } from "../../lib/query-keys"

const CONNECTION_PATH = "/connection"

/** The connection, or null while none is set up. */
export const useConnection = () => {
  const { data, ...rest } = useQuery({
    queryKey: connectionQueryKeys.all,
    queryFn: () => get<{ connection: ConnectionResponse | null }>(CONNECTION_PATH),
  })

  return { connection: data?.connection, ...rest }
}

/** Creates the connection or changes the fields that are given. */
export const useSaveConnection = () => {
  const queryClient = useQueryClient()

  return useMutation({
    mutationFn: (body: ConnectionRequest) =>
      post<{ connection: ConnectionResponse }>(CONNECTION_PATH, body),
    onSuccess: (data) => {
      queryClient.setQueryData(connectionQueryKeys.all, data)
      void queryClient.invalidateQueries({ queryKey: statusQueryKeys.all })
    },
  })
}

/** What another source of external ids would change; asked for when somebody chooses it. */
export const previewExternalIdSource = (source: ExternalIdSource) =>
  get<ExternalIdSourceResponse>(`${CONNECTION_PATH}/external-id-source`, { source })

/** Asks mipOS for a token; resolves also when mipOS refuses, `ok` says which. */
export const useTestConnection = () =>
  useMutation({
    mutationFn: () => post<ConnectionTestResponse>(`${CONNECTION_PATH}/test`),
  })

export const useDeleteConnection = () => {
  const queryClient = useQueryClient()

  return useMutation({
    mutationFn: () => remove(CONNECTION_PATH),
    onSuccess: () => {
      queryClient.setQueryData(connectionQueryKeys.all, { connection: null })
      void queryClient.invalidateQueries({ queryKey: statusQueryKeys.all })
    },
  })
}

/** Tells mipOS where to send changes of stock. */
export const useRegisterWebhook = () => {
  const queryClient = useQueryClient()

  return useMutation({
    mutationFn: () => post<{ connection: ConnectionResponse }>("/webhook"),
    onSuccess: (data) => {
      queryClient.setQueryData(connectionQueryKeys.all, data)
      void queryClient.invalidateQueries({ queryKey: statusQueryKeys.all })
    },
  })
}
