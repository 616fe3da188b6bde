/** Why webhooks are refused, by the key of its text here. */
const KEYS = {
  not_enabled: "status.webhook.refusals.notEnabled",
  malformed: "status.webhook.refusals.malformed",
  bad_signature: "status.webhook.refusals.badSignature",
  not_fresh: "status.webhook.refusals.notFresh",
  unknown_store: "status.webhook.refusals.unknownStore",
  link_not_enabled: "status.webhook.refusals.linkNotEnabled",
  unknown_item: "status.webhook.refusals.unknownItem",
  excluded_item: "status.webhook.refusals.excludedItem",
  being_sent: "status.webhook.refusals.beingSent",
  never_synced: "status.webhook.refusals.neverSynced",
  not_stocked: "status.webhook.refusals.notStocked",
  out_of_range: "status.webhook.refusals.outOfRange",
  too_many: "status.webhook.refusals.tooMany",
} as const

type RefusalKey = (typeof KEYS)[keyof typeof KEYS]

/** The key of a reason's text; undefined for one that is new, which is shown as the API says it. */
export const refusalKey = (reason: string): RefusalKey | undefined =>
  Object.hasOwn(KEYS, reason) ? KEYS[reason as keyof typeof KEYS] : undefined
