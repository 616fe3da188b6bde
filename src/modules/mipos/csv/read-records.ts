import { pipeline, Readable } from "node:stream"
import { parse, CsvError as ParserError, type Info } from "csv-parse"
import { CsvError } from "./csv-error"
import { decode } from "./decode"
import { detectDelimiter } from "./delimiter"
import { undoDefusing } from "./formula"

/** One line of cells, without what defused them. */
export interface CsvRecord {
  /** Where it begins in the file; the first line is 1. */
  line: number
  cells: string[]
}

/** A record is a few short cells; one that goes on and on lacks a quotation mark. */
const LARGEST_RECORD = 64 * 1024

/**
 * Reads a CSV file as it comes, record by record: commas or semicolons, quotes, any line ends. Lines
 * without a single value are left out. Never holds more than one record and what the streams buffer.
 *
 * @throws CsvError when the file is no CSV in UTF-8, or larger than `mostBytes`.
 */
export async function* readRecords(
  bytes: AsyncIterable<Uint8Array>,
  mostBytes: number
): AsyncGenerator<CsvRecord> {
  const text = decode(bytes, mostBytes)
  const head = await readHead(text)
  const parser = parse({
    delimiter: detectDelimiter(head.split(/\r|\n/, 1)[0] ?? ""),
    record_delimiter: ["\r\n", "\n", "\r"],
    info: true,
    max_record_size: LARGEST_RECORD,
    // Whether a record has as many cells as the first is for the caller to say, in words.
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  })
  // What goes wrong on the way ends the parser with it, and the loop below throws it.
  pipeline(Readable.from(joined(head, text)), parser, () => undefined)
  const parsed: AsyncIterable<ParsedRecord> = parser
  const lines = createLineCounter()
  try {
    for await (const { record, info } of parsed) {
      yield { line: lines.startOf(record, info.lines), cells: record.map(undoDefusing) }
    }
  } catch (error) {
    throw error instanceof ParserError ? unreadable(error) : error
  }
}

interface ParsedRecord {
  record: string[]
  info: Info
}

/** As much of the text as it takes to see the first line. */
const readHead = async (text: AsyncGenerator<string>): Promise<string> => {
  let head = ""
  while (!/[\r\n]/.test(head) && head.length < LARGEST_RECORD) {
    const next = await text.next()
    if (next.done) {
      break
    }
    head += next.value
  }
  return head
}

async function* joined(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (head !== "") {
    yield head
  }
  yield* rest
}

/** The parser says at which line a record ended, and counts CR LF within quotes as two lines. */
const createLineCounter = () => {
  let miscounted = 0
  return {
    startOf: (record: readonly string[], endsAt: number): number => {
      const text = record.join("")
      const counted = text.match(/[\r\n]/g)?.length ?? 0
      const real = text.match(/\r\n|\r|\n/g)?.length ?? 0
      const line = endsAt - miscounted - counted
      miscounted += counted - real
      return line
    },
  }
}

const unreadable = (error: ParserError): CsvError => {
  const lines: unknown = error["lines"]
  const line = typeof lines === "number" ? lines : 1
  switch (error.code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return new CsvError(
        'A quotation mark is opened and never closed. Add the missing one (").',
        "quote_not_closed"
      )
    case "CSV_MAX_RECORD_SIZE":
      return new CsvError(
        `Line ${line} is longer than ${LARGEST_RECORD / 1024} KB. Is a quotation mark (") missing before it?`,
        "line_too_long",
        { line, most: LARGEST_RECORD / 1024 }
      )
    default:
      return new CsvError(
        `Line ${line} has a quotation mark in the middle of a cell. Put the whole cell in quotation marks and write the one inside twice ("").`,
        "quote_in_cell",
        { line }
      )
  }
}
