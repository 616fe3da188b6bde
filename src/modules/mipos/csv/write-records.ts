import { pipeline, Readable } from "node:stream"
import { stringify } from "csv-stringify"
import { defuseFormula } from "./formula"

const DECIMAL = /^-?\d+(\.\d+)?$/

/**
 * A CSV file as a stream of UTF-8 text: commas, CR LF, and a byte order mark, without which Excel takes
 * it for another encoding. Every cell is defused. Asks for the next row when somebody reads.
 *
 * @param numbers the places of columns with nothing but decimals, which stay numbers for whoever adds them
 *   up: a minus in front makes no formula of them.
 */
export const writeRecords = (
  rows: AsyncIterable<readonly string[]>,
  numbers: ReadonlySet<number> = new Set()
): Readable => {
  const file = stringify({
    bom: true,
    record_delimiter: "windows",
    // A line end of the other kind has to stay within its cell, too.
    quoted_match: /[\r\n]/,
  })
  // What goes wrong on the way ends the file with it, and whoever reads that is told.
  pipeline(Readable.from(defused(rows, numbers)), file, () => undefined)
  return file
}

async function* defused(
  rows: AsyncIterable<readonly string[]>,
  numbers: ReadonlySet<number>
): AsyncGenerator<string[]> {
  for await (const row of rows) {
    yield row.map((cell, place) =>
      numbers.has(place) && DECIMAL.test(cell) ? cell : defuseFormula(cell)
    )
  }
}
