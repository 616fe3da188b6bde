/** The warnings that the API may give, by the key of their text here. */
const KEYS = {
  in_memory_locking: "status.warningTexts.inMemoryLocking",
} as const

type WarningKey = (typeof KEYS)[keyof typeof KEYS]

/** The key of a warning's text; undefined for one that is new, which is shown as the API says it. */
export const warningKey = (code: string): WarningKey | undefined =>
  Object.hasOwn(KEYS, code) ? KEYS[code as keyof typeof KEYS] : undefined
