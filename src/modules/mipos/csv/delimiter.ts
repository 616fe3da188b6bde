/** What separates cells: spreadsheets write semicolons where the comma is the decimal sign. */
export type Delimiter = "," | ";"

/** What separates the cells of a file, by its first line. A line of a single cell counts as commas. */
export const detectDelimiter = (firstLine: string): Delimiter => {
  const outsideQuotes = firstLine.replace(/"(?:[^"]|"")*"?/g, "")
  const count = (delimiter: Delimiter): number => outsideQuotes.split(delimiter).length
  return count(";") > count(",") ? ";" : ","
}
