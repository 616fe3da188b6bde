/** A control request that cannot be carried out; `message` tells what to do instead. */
export class ControlError extends Error {
  override readonly name = "ControlError"

  constructor(
    /** HTTP status: 404 for what does not exist, 422 for what is invalid. */
    readonly status: number,
    message: string
  ) {
    super(message)
  }
}
