/** Why a webhook was refused, by the key of its text here. */
const KEYS = {
  not_enabled: "overview.refusals.notEnabled",
  link_not_enabled: "overview.refusals.linkNotEnabled",
  bad_signature: "overview.refusals.badSignature",
  not_fresh: "overview.refusals.notFresh",
  malformed: "overview.refusals.malformed",
  unknown_store: "overview.refusals.unknownStore",
  unknown_item: "overview.refusals.unknownItem",
  excluded_item: "overview.refusals.excludedItem",
  never_synced: "overview.refusals.neverSynced",
  not_stocked: "overview.refusals.notStocked",
  out_of_range: "overview.refusals.outOfRange",
  too_many: "overview.refusals.tooMany",
} as const

type RefusalKey = (typeof KEYS)[keyof typeof KEYS]

/** The key of a text; undefined for a reason that is new, which is told as the API says it. */
export const refusalKey = (reason: string): RefusalKey | undefined =>
  Object.hasOwn(KEYS, reason) ? KEYS[reason as keyof typeof KEYS] : undefined
