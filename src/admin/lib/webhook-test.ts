/** What may become of a test of the webhook, by the key of its text here. */
const KEYS = {
  ok: "webhook.test.results.ok",
  no_url: "webhook.test.results.no_url",
  no_secret: "webhook.test.results.no_secret",
  not_enabled: "webhook.test.results.not_enabled",
  unreachable: "webhook.test.results.unreachable",
  wrong_answer: "webhook.test.results.wrong_answer",
  refused_signature: "webhook.test.results.refused_signature",
  refused_time: "webhook.test.results.refused_time",
} as const

type ResultKey = (typeof KEYS)[keyof typeof KEYS]

/** The key of a result's text; undefined for one that is new, which is shown as the API says it. */
export const webhookTestKey = (code: string): ResultKey | undefined =>
  Object.hasOwn(KEYS, code) ? KEYS[code as keyof typeof KEYS] : undefined
