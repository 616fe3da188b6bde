import { useState } from "react"
import { useSearchParams } from "react-router-dom"
import { firstStep, stepOf, type SetUpStep, type SetUpStepId } from "../lib/set-up"

/**
 * Which step is open: the one in the address, else the one that was, and at first the first that is
 * left. What happens meanwhile never closes a form that somebody is filling in.
 */
export const useOpenStep = (steps: readonly SetUpStep[]) => {
  const [params, setParams] = useSearchParams()
  const [last, setLast] = useState(() => firstStep(steps))

  // Kept, because the drawers' addresses do not have it.
  const open = stepOf(params.get("step")) ?? last
  if (open !== last) {
    setLast(open)
  }

  return { open, setOpen: (id: SetUpStepId) => setParams({ step: id }) }
}
