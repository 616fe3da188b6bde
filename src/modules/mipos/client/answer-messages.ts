/** What an answer says: all of it in one list, and by field where it names fields. */
export interface AnswerMessages {
  messages: string[]
  fields: Record<string, string[]>
}

/** A web page or a stack trace in place of an answer: too long to be a sentence for a person. */
const MAXIMUM_PLAIN_TEXT_LENGTH = 500

/** Members of an answer that are not the name of a field. */
const ENVELOPE_MEMBERS: readonly string[] = ["message", "data", "errors"]

/**
 * Reads mipOS's words out of an answer's body, verbatim and in its order.
 *
 * Known shapes: `{message: [text] | text, data}` (409), `{field: [text]}` (422), Laravel's own
 * `{message, errors: {field: [text]}}`, a JSON string ("Unauthorized."), and plain text, which may
 * come straight from the inventory system. Anything else says nothing.
 *
 * @param body as `HttpAnswer.body`
 */
export function readAnswerMessages(body: unknown): AnswerMessages {
  if (typeof body === "string") {
    return { messages: plainText(body), fields: {} }
  }
  if (Array.isArray(body)) {
    return { messages: textsOf(body), fields: {} }
  }
  if (!isRecord(body)) {
    return { messages: [], fields: {} }
  }
  const fields = fieldsOf(body)
  const messages = [...textsOf(body.message), ...Object.values(fields).flat()]
  return { messages: [...new Set(messages)], fields }
}

function fieldsOf(body: Record<string, unknown>): Record<string, string[]> {
  const named = Object.entries(body).filter(([name]) => !ENVELOPE_MEMBERS.includes(name))
  const nested = isRecord(body.errors) ? Object.entries(body.errors) : []
  return Object.fromEntries(
    [...named, ...nested]
      .map(([name, value]): [string, string[]] => [name, textsOf(value)])
      .filter(([, texts]) => texts.length > 0)
  )
}

function textsOf(value: unknown): string[] {
  if (typeof value === "string") {
    return value.trim() === "" ? [] : [value]
  }
  if (Array.isArray(value)) {
    return value.flatMap(textsOf)
  }
  return isRecord(value) ? Object.values(value).flatMap(textsOf) : []
}

function plainText(body: string): string[] {
  const text = body.trim()
  const isPage = text.startsWith("<")
  return text === "" || isPage || text.length > MAXIMUM_PLAIN_TEXT_LENGTH ? [] : [text]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
