/** A file that cannot be read as CSV at all. The message says where it is wrong and what to do. */
export class CsvError extends Error {
  override readonly name = "CsvError"

  /** @param reason whether the file is broken, or there is more of it than is taken. */
  constructor(
    message: string,
    readonly reason: "unreadable" | "too_large" = "unreadable"
  ) {
    super(message)
  }
}
