import fc from "fast-check"
import { CsvError } from "../csv-error"
import { detectDelimiter } from "../delimiter"
import { defuseFormula, undoDefusing } from "../formula"
import { readRecords, type CsvRecord } from "../read-records"
import { writeRecords } from "../write-records"

const MOST_BYTES = 1_000_000

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size)
  }
}

const readBytes = async (
  bytes: Uint8Array,
  size = 7,
  mostBytes = MOST_BYTES
): Promise<CsvRecord[]> => {
  const records: CsvRecord[] = []
  for await (const record of readRecords(inChunks(bytes, size), mostBytes)) {
    records.push(record)
  }
  return records
}
const read = (text: string): Promise<CsvRecord[]> => readBytes(Buffer.from(text))
const cellsOf = async (text: string): Promise<string[][]> =>
  (await read(text)).map(({ cells }) => cells)
const refusal = async (reading: Promise<unknown>): Promise<CsvError> => {
  const error = await reading.then(
    () => null,
    (thrown: unknown) => thrown
  )
  if (!(error instanceof CsvError)) throw new Error(`It was not refused: ${String(error)}`)
  return error
}

const write = async (rows: string[][]): Promise<Buffer> => {
  async function* each(): AsyncGenerator<string[]> {
    yield* rows
  }
  const chunks: Buffer[] = []
  for await (const chunk of writeRecords(each())) {
    chunks.push(Buffer.from(chunk))
  }
  return Buffer.concat(chunks)
}

/** Text as spreadsheets and shops have it, and what gives CSV trouble, often. */
const cell = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({
    unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "'", '"', ",", ";", "a"),
  })
)

describe("formulas", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''@x"])(
    "%j begins with an apostrophe",
    (text) => {
      expect(defuseFormula(text)).toBe(`'${text}`)
    }
  )

  it.each(["", "abc", "12.50", "'quoted'", "a=1", "¿+?"])("%j stays as it is", (text) => {
    expect(defuseFormula(text)).toBe(text)
  })

  it("leave any text what it was, once defused and read again", () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(undoDefusing(defuseFormula(text))).toBe(text)
        expect(defuseFormula(text)).not.toMatch(/^[=+\-@\t\r]/)
      }),
      { numRuns: 2_000 }
    )
  })
})

describe("the delimiter", () => {
  it.each([
    ["a,b,c", ","],
    ["a;b;c", ";"],
    ["a", ","],
    ["", ","],
    ['"a,b,c";d', ";"],
    ['"a;""b;c",d', ","],
  ])("of %j is %j", (line, delimiter) => {
    expect(detectDelimiter(line)).toBe(delimiter)
  })
})

describe("reading", () => {
  it("gives back what was written, in chunks of any size", async () => {
    const rows = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 8,
      })
    )
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 40 }), async (given, size) => {
        // The first line has names, and a line without any value is no line.
        const table = [given[0]?.map((_, index) => `column_${index}`) ?? [], ...given]
        const kept = table.filter((row) => row.some((text) => defuseFormula(text).trim() !== ""))
        const records = await readBytes(await write(table), size)
        expect(records.map(({ cells }) => cells)).toEqual(kept)
      }),
      { numRuns: 300 }
    )
  })

  it("writes a byte order mark and Windows' line ends, and reads them", async () => {
    expect((await write([["a", "ñ"]])).toString()).toBe("\ufeffa,ñ\r\n")
    expect(await cellsOf("\ufeffa;ñ\r\n1;2")).toEqual([
      ["a", "ñ"],
      ["1", "2"],
    ])
  })

  it("leaves decimals what they are in a column of numbers, and nothing else", async () => {
    const rows = async function* () {
      yield ["-1.5", "-1.5", "-1+1"]
    }
    const chunks: Buffer[] = []
    for await (const chunk of writeRecords(rows(), new Set([0, 2]))) {
      chunks.push(Buffer.from(chunk))
    }
    expect(Buffer.concat(chunks).toString()).toBe("\ufeff-1.5,'-1.5,'-1+1\r\n")
  })

  it("counts lines as an editor does, whatever is within quotes or between", async () => {
    const records = await read('a,b\n"x\ny",1\n\n,\n3,4\r\n"p\r\nq",5\n6,7\r8,9')
    expect(records.map(({ line, cells }) => [line, cells[1]])).toEqual([
      [1, "b"],
      [2, "1"],
      [6, "4"],
      [7, "5"],
      [9, "7"],
      [10, "9"],
    ])
  })

  it("of nothing gives nothing", async () => {
    expect(await read("")).toEqual([])
    expect(await read("\ufeff\n\n")).toEqual([])
  })

  it("leaves it to others to count cells", async () => {
    expect(await cellsOf("a,b\n1\n1,2,3")).toEqual([["a", "b"], ["1"], ["1", "2", "3"]])
  })

  it.each([
    ['a,b\n"1"2,3', "Line 2"],
    ['a,b\n1,2\n1"x,3', "Line 3"],
    ['a,b\n"1,2\n3,4\n', "never closed"],
    [`a,b\n"${"x".repeat(70_000)}`, "longer than 64 KB"],
  ])("refuses broken quotes: %.12j", async (text, words) => {
    expect((await refusal(read(text))).message).toContain(words)
  })

  it("refuses what is no UTF-8, also half a character at the end", async () => {
    for (const bytes of [
      Buffer.from("sku;name\n1;Ca\xf1a", "latin1"),
      Buffer.from("\ufeffsku,name", "utf16le"),
      Buffer.from("a,ñ").subarray(0, 3),
    ]) {
      expect((await refusal(readBytes(bytes))).message).toContain("UTF-8")
    }
  })

  it("refuses more than it may take, and does not read on", async () => {
    let given = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += 1
        yield Buffer.from("a,b\n".repeat(250))
      }
    }
    const reading = (async () => {
      for await (const record of readRecords(endless(), 100_000)) void record
    })()
    expect(await refusal(reading)).toMatchObject({ reason: "too_large" })
    expect(given).toBeLessThan(150)
  })
})
