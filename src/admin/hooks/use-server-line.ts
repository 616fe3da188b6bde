import { useCallback } from "react"
import { serverWords } from "../lib/server-words"
import { useServerText } from "./use-server-text"

/** The words of the API as one line, for where there is no room for several. */
export const useServerLine = () => {
  const serverText = useServerText()

  return useCallback(
    (text: string): string =>
      serverWords(text)
        .map(serverText)
        .flatMap(({ own, quoted }) => [own ?? [], quoted ?? []].flat())
        .join(" "),
    [serverText]
  )
}
