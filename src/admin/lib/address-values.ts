/**
 * A value of the address: plain text as our own links and menus write it, or the JSON of the dashboard's
 * tables (`"a"`, `["a"]`); what somebody typed there may be anything.
 */
export const plainValue = (text: string | null | undefined): string | undefined => {
  if (!text) {
    return undefined
  }
  try {
    const value: unknown = JSON.parse(text)
    const [first]: unknown[] = Array.isArray(value) ? value : [value]
    return typeof first === "string" && first !== "" ? first : undefined
  } catch {
    return text
  }
}

/** The value of a filter that offers just these; undefined for any other. */
export const knownValue = <Value extends string>(
  text: string | null | undefined,
  values: readonly Value[]
): Value | undefined => {
  const plain = plainValue(text)
  return values.find((value) => value === plain)
}

export const wholeNumber = (text: string | null | undefined): number =>
  text && /^\d{1,9}$/.test(text) ? Number(text) : 0
