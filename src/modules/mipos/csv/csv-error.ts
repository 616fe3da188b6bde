import type { ItemFileErrorCode, SentenceParams } from "../../../types/admin-api"

/** A file that cannot be read as CSV at all. The message says where it is wrong and what to do. */
export class CsvError extends Error {
  override readonly name = "CsvError"

  /** @param params what the message names, for whoever says it in another language by the code. */
  constructor(
    message: string,
    readonly code: ItemFileErrorCode,
    readonly params: SentenceParams = {}
  ) {
    super(message)
  }
}
