import { useState } from "react"
import { useSearchParams } from "react-router-dom"
import { firstStep, stepOf, type SetUpStep, type SetUpStepId } from "../lib/set-up"

/**
 * Which step is open: the one in the address, else the first that was left when the page was opened.
 * What happens meanwhile never closes a form that somebody is filling in.
 */
export const useOpenStep = (steps: readonly SetUpStep[]) => {
  const [params, setParams] = useSearchParams()
  const [first] = useState(() => firstStep(steps))

  return {
    open: stepOf(params.get("step")) ?? first,
    setOpen: (id: SetUpStepId) => setParams({ step: id }),
  }
}
