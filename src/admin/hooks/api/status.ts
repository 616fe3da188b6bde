import { useQuery } from "@tanstack/react-query"
import type { StatusResponse } from "../../../types/admin-api"
import { get } from "../../lib/client"
import { statusQueryKeys } from "../../lib/query-keys"
import { isInMotion } from "../../lib/status"

const MOVING_INTERVAL_MILLISECONDS = 2_000
const RESTING_INTERVAL_MILLISECONDS = 5_000

/**
 * Everything the overview shows. Asked often while something moves, rarely else, and not at all
 * while the page is hidden; coming back to the page asks at once.
 */
export const useStatus = () => {
  const { data, ...rest } = useQuery({
    queryKey: statusQueryKeys.all,
    queryFn: () => get<StatusResponse>("/status"),
    staleTime: 0,
    refetchOnWindowFocus: true,
    refetchIntervalInBackground: false,
    refetchInterval: (query) =>
      query.state.data && isInMotion(query.state.data.status)
        ? MOVING_INTERVAL_MILLISECONDS
        : RESTING_INTERVAL_MILLISECONDS,
  })

  return { overview: data?.status, ...rest }
}
