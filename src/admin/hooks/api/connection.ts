import {
  keepPreviousData,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type {
  ConnectionRequest,
  ConnectionResponse,
  ConnectionTestResponse,
  ExternalIdSource,
  ExternalIdSourceResponse,
} from "../../../types/admin-api"
import { get, post, remove } from "../../lib/client"
import {
  connectionCheckQueryKeys,
  connectionQueryKeys,
  statusQueryKeys,
} from "../../lib/query-keys"
import { acceptanceOf } from "../../lib/set-up"

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

const testConnection = () => post<ConnectionTestResponse>(`${CONNECTION_PATH}/test`)

/** Asks mipOS for a token; resolves also when mipOS refuses, `ok` says which. */
export const useTestConnection = () => useMutation({ mutationFn: testConnection })

/**
 * The same, once for each state of the connection: who comes back need not ask anew.
 *
 * @param version the connection's `updated_at`
 */
export const connectionCheckQuery = (version: string) =>
  queryOptions({
    queryKey: connectionCheckQueryKeys.of(version),
    queryFn: testConnection,
    // What says nothing of the account is not kept as if it did.
    staleTime: ({ state }) => (state.data && acceptanceOf(state.data) !== undefined ? Infinity : 0),
    retry: false,
  })

/** Whether mipOS takes the saved credentials. Not asked while something is missing. */
export const useConnectionCheck = (connection: ConnectionResponse | null | undefined) => {
  const isComplete = !!connection && connection.missing.length === 0
  const { data, ...rest } = useQuery({
    ...connectionCheckQuery(connection?.updated_at ?? ""),
    enabled: isComplete,
    placeholderData: keepPreviousData,
  })

  return { result: isComplete ? data : undefined, ...rest }
}

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
