/** Reasons that the API says in English, by the key of their text here. */
const REASONS = [
  ["sync stopped because of a fault in the store", "fault"],
  ["connection is switched off", "switchedOff"],
  ["store is being restarted", "restarting"],
  ["asks for fewer calls", "slowDown"],
  ["does not accept the credentials", "credentials"],
  ["may or may not have applied", "unclear"],
  ["did not reach mipOS", "unreachable"],
  ["refused the call", "refused"],
] as const

type Reason = (typeof REASONS)[number][1]

export interface ServerWords {
  /** Undefined for words that are new, which are shown as they are. */
  reason: Reason | undefined
  /** What mipOS itself said, which nobody may translate; the whole text when the reason is new. */
  words: string | null
}

/** What the API says of a run or a pause, taken apart into what can be translated and what cannot. */
export const serverWords = (text: string): ServerWords => {
  const reason = REASONS.find(([part]) => text.includes(part))?.[1]
  if (reason === undefined) {
    return { reason, words: text }
  }
  // Several shops with a reason each: only the whole text says which has which.
  if (/^Store \S+: /.test(text)) {
    return { reason, words: text }
  }
  const [, words] = /: (.+)$/.exec(text) ?? []
  return { reason, words: words ?? null }
}
