import type { SentenceParams } from "../../types/admin-api"

/** A refusal of the API: its sentence is English, its code and what it names are for other languages. */
export class ApiError extends Error {
  override readonly name = "ApiError"

  constructor(
    message: string,
    readonly status: number,
    readonly code: string | null,
    readonly params: SentenceParams
  ) {
    super(message)
  }
}

/** What a response says that is no success, whatever its body is. */
export const toApiError = async (response: Response): Promise<ApiError> => {
  const body: unknown = await response.json().catch(() => null)
  const read = (key: string): unknown =>
    typeof body === "object" && body !== null ? Reflect.get(body, key) : undefined
  const message = read("message")
  const code = read("code")
  return new ApiError(
    typeof message === "string" ? message : response.statusText || String(response.status),
    response.status,
    typeof code === "string" ? code : null,
    toParams(read("params"))
  )
}

const toParams = (value: unknown): SentenceParams =>
  typeof value === "object" && value !== null
    ? Object.fromEntries(
        Object.entries(value).filter(
          (entry): entry is [string, string | number] =>
            typeof entry[1] === "string" || typeof entry[1] === "number"
        )
      )
    : {}
