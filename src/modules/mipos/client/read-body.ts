import type { Readable } from "node:stream"

/** Far above any answer of mipOS; a sync of thousands of items may be refused item by item. */
export const MAXIMUM_BODY_BYTES = 5 * 1024 * 1024

/**
 * Reads a body to its end, or to `MAXIMUM_BODY_BYTES`, where the stream is destroyed. The status
 * alone says what happened to the call, so an oversized body loses its tail and not the answer.
 *
 * @returns the parsed JSON; the text when it is not JSON; null when it is empty
 * @throws whatever the stream fails with when the body is cut off
 */
export async function readBody(stream: Readable): Promise<unknown> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk)
    const room = MAXIMUM_BODY_BYTES - length
    chunks.push(bytes.subarray(0, room))
    length += bytes.length
    if (length > MAXIMUM_BODY_BYTES) {
      break
    }
  }
  // Without the byte order mark that some PHP files begin with.
  return parseBody(new TextDecoder("utf-8").decode(Buffer.concat(chunks)))
}

function parseBody(text: string): unknown {
  if (text.trim() === "") {
    return null
  }
  try {
    const body: unknown = JSON.parse(text)
    return body
  } catch {
    return text
  }
}
