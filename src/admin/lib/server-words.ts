/** Reasons that the API says in English, by the key of their text here; the more exact before the wider. */
const REASONS = [
  ["sync stopped because of a fault in the store", "fault"],
  ["connection is switched off", "switchedOff"],
  ["store is being restarted", "restarting"],
  ["store is stopping", "restarting"],
  ["items were taken over meanwhile", "takenOver"],
  ["store link has no inventory system", "noInventorySystem"],
  ["store link has no store id", "noStoreId"],
  ["asks for fewer calls", "slowDown"],
  ["does not accept the credentials", "credentials"],
  ["may or may not have applied", "unclear"],
  ["is not available at the moment", "unavailable"],
  ["gave no token", "noToken"],
  ["gave a token too late", "noToken"],
  ["did not reach mipOS", "unreachable"],
  ["refused the call", "refused"],
] as const

type Reason = (typeof REASONS)[number][1]

/** Behind these stands what mipOS said; behind the others, if anything, more words of our own. */
const QUOTING: readonly Reason[] = ["credentials", "refused"]

export interface ServerWords {
  /** The mipOS store that it is about, where a run failed for some of several. */
  store: string | null
  /** Undefined for words that are new, which are shown as they are. */
  reason: Reason | undefined
  /** What mipOS itself said, which nobody may translate; the whole text when the reason is new. */
  words: string | null
}

/** Between what is said of one store and of the next. */
const NEXT_STORE = / (?=Store \S+: (?:mipOS |The call ))/
const OF_STORE = /^Store (\S+): (.+)$/s

/** What the API says of a run or a pause, taken apart into what can be translated and what cannot. */
export const serverWords = (text: string): ServerWords[] =>
  text.split(NEXT_STORE).map((part) => {
    const [, store = null, said = part] = OF_STORE.exec(part) ?? []
    const reason = REASONS.find(([known]) => said.includes(known))?.[1]
    if (reason === undefined) {
      return { store, reason, words: said }
    }
    const [, words = null] = QUOTING.includes(reason) ? (/: (.+)$/s.exec(said) ?? []) : []
    return { store, reason, words }
  })
