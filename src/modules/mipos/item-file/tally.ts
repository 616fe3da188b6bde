import type {
  ItemImportChange,
  ItemImportError,
  ItemImportResponse,
} from "../../../types/admin-api"

/** How many errors, and how many changes, a preview shows. */
export const MOST_SHOWN = 100

/** How many errors of an import are kept to be looked through; all are counted. */
export const MOST_KEPT = 10_000

/** Counts what an import does and keeps the first of it to show; however long the file is. */
export interface Tally {
  /** One line: what it changes, or what is wrong with it. */
  line(changes: readonly ItemImportChange[], errors: readonly ItemImportError[]): void
  /** What was found later: the first of it, and how much there is. */
  errors(found: readonly ItemImportError[], count: number): void
  /** The errors that came since this was asked last, as far as they are kept. */
  takeErrors(): ItemImportError[]
  readonly rowsCount: number
  readonly unchangedCount: number
  readonly changesCount: number
  readonly errorsCount: number
  /** All but what only the database knows, once all lines are there. */
  toResponse(id: string): Omit<ItemImportResponse, "leaving">
}

export const createTally = (): Tally => {
  let rows = 0
  let changes = 0
  let unchanged = 0
  let errorsCount = 0
  const sample: ItemImportChange[] = []
  const errors: ItemImportError[] = []
  let fresh: ItemImportError[] = []
  let kept = 0
  const addErrors = (found: readonly ItemImportError[], count: number): void => {
    errorsCount += count
    const newlyKept = found.slice(0, MOST_KEPT - kept)
    fresh.push(...newlyKept)
    kept += newlyKept.length
    errors.push(...found)
    errors.sort((left, right) => left.line - right.line)
    errors.splice(MOST_SHOWN)
  }
  return {
    line: (changed, wrong) => {
      rows += 1
      if (wrong.length > 0) {
        addErrors(wrong, wrong.length)
      } else if (changed.length > 0) {
        changes += 1
        sample.push(...changed.slice(0, MOST_SHOWN - sample.length))
      } else {
        unchanged += 1
      }
    },
    errors: addErrors,
    takeErrors: () => {
      const taken = fresh
      fresh = []
      return taken
    },
    get rowsCount() {
      return rows
    },
    get unchangedCount() {
      return unchanged
    },
    get changesCount() {
      return changes
    },
    get errorsCount() {
      return errorsCount
    },
    toResponse: (id) => ({
      id,
      rows,
      changes,
      unchanged,
      errors,
      errors_count: errorsCount,
      sample,
    }),
  }
}
