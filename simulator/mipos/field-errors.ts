import { isMissing, type JsonObject } from "../text/json"
import type { Answer } from "./answer"

/** Collects Laravel's field errors: `{ field: [text...] }` with status 422. */
export class FieldErrors {
  private readonly fields = new Map<string, string[]>()

  constructor(private readonly body: JsonObject) {}

  add(field: string, text: string): void {
    const texts = this.fields.get(field)
    if (texts) texts.push(text)
    else this.fields.set(field, [text])
  }

  /** The field's value, or undefined after noting that it is missing. */
  required(field: string): unknown {
    const value = this.body[field]
    if (!isMissing(value)) return value
    this.add(field, `The ${label(field)} field is required.`)
    return undefined
  }

  /** The field's text; "" after noting what is wrong, in which case the request is answered 422. */
  requiredText(field: string): string {
    const value = this.required(field)
    if (typeof value === "string") return value
    if (value !== undefined) this.add(field, `The ${label(field)} must be a string.`)
    return ""
  }

  /** The field's array; [] after noting what is wrong. An empty array counts as missing. */
  requiredArray(field: string): unknown[] {
    const value = this.required(field)
    if (Array.isArray(value)) return value
    if (value !== undefined) this.add(field, `The ${label(field)} must be an array.`)
    return []
  }

  /** The 422, or undefined when every field is as it should be. */
  answer(): Answer | undefined {
    if (this.fields.size === 0) return undefined
    return { status: 422, body: Object.fromEntries(this.fields) }
  }
}

function label(field: string): string {
  return field.replaceAll("_", " ")
}
