import type { MovementResponse } from "../../types/admin-api"

/** What mipOS said of a movement that it did not take, as far as it was written down. */
export interface MovementAnswer {
  status: number | null
  messages: string[]
}

/** Reads what the ledger kept of an answer; it may be of any form. */
export const answerOf = ({ response }: Pick<MovementResponse, "response">): MovementAnswer => {
  if (typeof response !== "object" || response === null) {
    return { status: null, messages: [] }
  }
  const status: unknown = Reflect.get(response, "status")
  const messages: unknown = Reflect.get(response, "messages")

  return {
    status: typeof status === "number" ? status : null,
    messages: Array.isArray(messages)
      ? messages.filter((message): message is string => typeof message === "string")
      : [],
  }
}
