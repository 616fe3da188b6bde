/** A field of what another module gave, whose shape this plugin does not know. */
export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined

/** A text or a number as trimmed text; null for anything else, and for blanks. */
export const textOf = (value: unknown): string | null => {
  const text = typeof value === "number" ? String(value) : value
  return typeof text === "string" && text.trim() !== "" ? text.trim() : null
}
