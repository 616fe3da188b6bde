import { createContext, useContext } from "react"

/** Where a hint's setting is, on the page that shows the hint; null where it is on that page already. */
type HintPlace = (setting: string) => string | null

const HintPlaceContext = createContext<HintPlace>((setting) => setting)

/** For a page on which something is done elsewhere than the API says. */
export const HintPlaceProvider = HintPlaceContext.Provider

export const useHintPlace = () => useContext(HintPlaceContext)
