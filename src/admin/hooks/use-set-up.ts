import { useState } from "react"
import { acceptanceOf, setUpSteps } from "../lib/set-up"
import type { Status } from "../lib/status"
import { useConnection, useConnectionCheck } from "./api/connection"
import { useLatestDryRun } from "./api/dry-runs"

/** The steps of the set-up as they stand, and what they are derived from. */
export const useSetUp = (status: Status) => {
  const { connection, error: connectionError, refetch: refetchConnection } = useConnection()
  const { dryRun, error: dryRunError, refetch: refetchDryRun } = useLatestDryRun()
  const check = useConnectionCheck(connection)
  const [isBegun, setIsBegun] = useState(false)

  // Only at first: later, a form that somebody is filling in would be gone while mipOS is asked.
  const isWaiting =
    connection === undefined || dryRun === undefined || (!isBegun && check.isLoading)
  if (!isWaiting && !isBegun) {
    setIsBegun(true)
  }

  if (isWaiting) {
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
    steps: setUpSteps({
      status,
      connection,
      // Not accepted until it is.
      isAccepted: check.result ? acceptanceOf(check.result) : check.isFetching ? false : undefined,
      preview: dryRun,
    }),
    connection,
    check,
    dryRun,
  }
}

export type ReadySetUp = Extract<ReturnType<typeof useSetUp>, { connection: unknown }>
