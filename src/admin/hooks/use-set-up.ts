import { setUpSteps } from "../lib/set-up"
import type { Status } from "../lib/status"
import { useConnection, useConnectionCheck } from "./api/connection"
import { useLatestDryRun } from "./api/dry-runs"

/** The steps of the set-up as they stand, and what they are derived from. */
export const useSetUp = (status: Status) => {
  const { connection, error: connectionError, refetch: refetchConnection } = useConnection()
  const { dryRun, error: dryRunError, refetch: refetchDryRun } = useLatestDryRun()
  const check = useConnectionCheck(connection)

  if (connection === undefined || dryRun === undefined || check.isLoading) {
    const error = connectionError ?? dryRunError
    return {
      steps: undefined,
      error,
      retry: () => {
        void refetchConnection()
        void refetchDryRun()
      },
    }
  }
  return {
    steps: setUpSteps({ status, connection, isAccepted: check.result?.ok, preview: dryRun }),
    connection,
    check,
    dryRun,
  }
}

export type ReadySetUp = Extract<ReturnType<typeof useSetUp>, { connection: unknown }>
