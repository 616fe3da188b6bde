import { useSyncExternalStore } from "react"

/** Where a table with many columns can only be shown a few at a time. */
const NARROW = "(max-width: 767px)"

const subscribe = (onChange: () => void) => {
  const media = window.matchMedia(NARROW)
  media.addEventListener("change", onChange)
  return () => media.removeEventListener("change", onChange)
}

/** Whether the window is as narrow as a telephone's. */
export const useIsNarrow = () =>
  useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches)
