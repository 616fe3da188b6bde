import { useState } from "react"
import { useNavigate, useSearchParams } from "react-router-dom"
import { isSetUp } from "../lib/set-up"
import type { Status } from "../lib/status"

/**
 * Whether the settings page shows the guided set-up: while something is left of it, and then until the
 * person has read how it ended. `?all` shows the whole page all the same, for as long as the page is
 * open; `?step=…` the guide again.
 */
export const useGuide = (overview: Status | undefined) => {
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const [isSkipped, setIsSkipped] = useState(false)
  const [isUnderWay, setIsUnderWay] = useState(false)

  // Kept, because the drawers' addresses do not have it.
  const isAskedFor = params.has("step")
  const isSkippedNow = params.has("all") || (isSkipped && !isAskedFor)
  if (isSkippedNow !== isSkipped) {
    setIsSkipped(isSkippedNow)
  }

  const isShown = overview !== undefined && !isSkippedNow && (isUnderWay || !isSetUp(overview))
  if (isShown && !isUnderWay) {
    setIsUnderWay(true)
  }

  return {
    isShown,
    end: () => {
      setIsUnderWay(false)
      void navigate("/settings/mipos", { replace: true })
    },
  }
}
