/** A page of a list, as far as it is known. */
interface ListPage {
  /** How many rows the page has. */
  rows: number
  /** How many the list has. */
  count: number
}

/** Whether a page lies behind the last one: its rows went elsewhere, or somebody typed its address. */
export const isPastEnd = ({ rows, count }: ListPage): boolean => rows === 0 && count > 0

/** Where the last page begins. */
export const lastOffset = (count: number, pageSize: number): number =>
  Math.max(0, Math.ceil(count / pageSize) - 1) * pageSize
