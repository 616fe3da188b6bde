/** Stands for a unit or supplier that is created together with the defaults. */
export const NEW = "new"

/** A choice like the others: the button with which core's field is cleared has no name. */
export const NONE = "none"

/**
 * What a default begins with: the saved one, else the only one there is, and a new one where there is
 * none.
 */
export const firstChoice = (saved: string | null, ids: readonly string[]): string => {
  if (saved !== null) {
    return saved
  }
  const [only, ...others] = ids
  if (only === undefined) {
    return NEW
  }
  return others.length === 0 ? only : NONE
}
