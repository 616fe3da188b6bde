import { useEffect, useState } from "react"

const STEP_MS = 5 * 60_000
const LOOK_MS = 30_000

const now = (): number => Math.floor(Date.now() / STEP_MS) * STEP_MS

/**
 * Now, to five minutes: what is filtered by "the last 24 hours" is asked for anew that often, and not with
 * every render. It stands while nobody looks at the page.
 */
export const useNow = (): number => {
  const [time, setTime] = useState(now)

  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") {
        setTime(now())
      }
    }, LOOK_MS)
    return () => clearInterval(timer)
  }, [])

  return time
}
