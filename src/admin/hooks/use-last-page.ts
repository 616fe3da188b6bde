import { useEffect } from "react"
import { isPastEnd, lastOffset } from "../lib/paging"
import { useAddress } from "./use-address"

interface LastPageInput {
  /** Of the page that was asked for; undefined while nothing has come. */
  rows: number | undefined
  count: number
  pageSize: number
  /** What the address calls the page's beginning. */
  offsetKey: string
}

/**
 * Turns back to the last page when there are no rows on this one, but on others: whoever settled all that
 * stood on the last page would be told that there is nothing.
 *
 * @returns whether it turns back just now, so that nobody says "nothing found" meanwhile.
 */
export const useLastPage = ({ rows, count, pageSize, offsetKey }: LastPageInput): boolean => {
  const { params, change } = useAddress()
  const isPast = rows !== undefined && isPastEnd({ rows, count })
  const last = lastOffset(count, pageSize)
  // Once it was turned back, the page from before is still there until the other one has come.
  const isToTurn = isPast && Number(params.get(offsetKey)) > last

  useEffect(() => {
    if (isToTurn) {
      change({ [offsetKey]: last === 0 ? undefined : String(last) })
    }
  }, [change, isToTurn, last, offsetKey])

  return isPast
}
