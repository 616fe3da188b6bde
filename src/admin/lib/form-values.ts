/** An input left empty means "not set" to the API, which says that with null. */
export const nullIfEmpty = (value: string): string | null => {
  const trimmed = value.trim()
  return trimmed === "" ? null : trimmed
}
