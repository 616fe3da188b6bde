/** Prints a table that reads well in a terminal and pastes well into Markdown. */
export const printTable = (title: string, head: string[], rows: string[][]): void => {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => (row[column] ?? "").length))
  )
  const line = (cells: string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? "").padEnd(width)).join(" | ")} |`
  console.log(`\n${title}\n`)
  console.log(line(head))
  console.log(line(widths.map((width) => "-".repeat(width))))
  for (const row of rows) {
    console.log(line(row))
  }
}

export const fixed = (value: number, digits = 1): string => value.toFixed(digits)
