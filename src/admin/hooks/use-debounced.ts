import { useEffect, useState } from "react"

const QUIET_MILLISECONDS = 300

/** The value as it was once it was left alone for a moment: what is typed is not asked for by the letter. */
export const useDebounced = <Value>(value: Value): Value => {
  const [quiet, setQuiet] = useState(value)

  useEffect(() => {
    const timer = window.setTimeout(() => setQuiet(value), QUIET_MILLISECONDS)
    return () => window.clearTimeout(timer)
  }, [value])

  return quiet
}
