import { useMemo } from "react"
import { useStoreLinks } from "./api/store-links"

/** More shops than anybody has; their names are looked up among these. */
const MOST_LINKS = 500

/** What each store link is called: its stock location, else its store at mipOS. */
export const useLinkNames = (): ReadonlyMap<string, string> => {
  const { store_links: links } = useStoreLinks({ limit: MOST_LINKS })

  return useMemo(
    () => new Map(links?.map((link) => [link.id, link.stock_location_name ?? link.store_id])),
    [links]
  )
}
