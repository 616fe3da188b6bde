/**
 * Spreadsheets take a cell that begins with one of these for a formula, and run it: a product's name is
 * enough to have one started on the computer of whoever opens the file.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^'*[=+\-@\t\r]/

/** One apostrophe more than there was; those that were there before are counted too, hence the star. */
const DEFUSED = /^'+[=+\-@\t\r]/

/** A cell that no spreadsheet takes for a formula. `undoDefusing` gives back exactly what it was. */
export const defuseFormula = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)

/** What a cell said before it was defused; any other cell as it is. */
export const undoDefusing = (cell: string): string => (DEFUSED.test(cell) ? cell.slice(1) : cell)
