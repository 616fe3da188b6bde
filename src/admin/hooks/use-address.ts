import { useCallback } from "react"
import { useSearchParams } from "react-router-dom"

/**
 * What the address says after `?`, and a way to change a part of it. A list's filters live there, so that
 * a reload, a link or the way back shows the same.
 */
export const useAddress = () => {
  const [params, setParams] = useSearchParams()

  const change = useCallback(
    /** Undefined takes a parameter away. */
    (changes: Readonly<Record<string, string | undefined>>) => {
      // As it is by now: the router would give what it was when this function was made, and whoever waits
      // before he calls it (a search does) would undo what was chosen meanwhile.
      const next = new URLSearchParams(window.location.search)
      for (const [key, value] of Object.entries(changes)) {
        if (value === undefined || value === "") {
          next.delete(key)
        } else {
          next.set(key, value)
        }
      }
      // The way back leads to the page before, not through every filter that was tried.
      setParams(next, { replace: true })
    },
    [setParams]
  )

  return { params, change }
}
