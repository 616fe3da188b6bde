import { TextDecoder } from "node:util"
import { CsvError } from "./csv-error"

/**
 * The text of UTF-8 bytes as they come, without a byte order mark.
 *
 * @param mostBytes how many bytes are read at most.
 * @throws CsvError when it is no UTF-8, or more than that.
 */
export async function* decode(
  bytes: AsyncIterable<Uint8Array>,
  mostBytes: number
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  let read = 0
  for await (const chunk of bytes) {
    read += chunk.byteLength
    if (read > mostBytes) {
      const most = Math.floor(mostBytes / 1_000_000)
      throw new CsvError(
        `The file is larger than ${most} MB. Split it into several.`,
        "too_large",
        { most }
      )
    }
    const text = decodeChunk(decoder, chunk)
    if (text !== "") {
      yield text
    }
  }
  decodeChunk(decoder, null)
}

/** @param chunk null at the end, where no character may be left half read. */
const decodeChunk = (decoder: TextDecoder, chunk: Uint8Array | null): string => {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true })
  } catch {
    throw new CsvError(
      'The file is not UTF-8. Save it as "CSV UTF-8" (Excel has it among the file types) and send it again.',
      "not_utf8"
    )
  }
}
