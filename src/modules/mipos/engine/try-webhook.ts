import type { Readable } from "node:stream"
import axios from "axios"
import type { WebhookTestResponse } from "../../../types/admin-api"
import { readBody } from "../client/read-body"
import { hintOf } from "../hints"
import type { ConnectionSettings } from "../settings/connection-settings"
import { createTrial, judgeAnswer } from "../webhook/trial"

/** For the whole call. mipOS would not wait longer either. */
const TIMEOUT_MS = 10_000

type Code =
  | "ok"
  | "no_url"
  | "no_secret"
  | "not_enabled"
  | "unreachable"
  | "wrong_answer"
  | "refused_signature"
  | "refused_time"

const WORDS: Record<Exclude<Code, "unreachable" | "wrong_answer">, string> = {
  ok: "The webhook reaches this store: the address, the signature and the clocks fit.",
  no_url: "There is no webhook address yet. Enter it, and register it with mipOS.",
  no_secret: "The client secret is missing, and webhooks are signed with it.",
  not_enabled: "The connection is switched off, so webhooks are refused. Switch it on first.",
  refused_signature:
    "The address reaches a store that does not accept the signature. Is it this store's, and was the address registered as it is now?",
  refused_time:
    "The address reaches a store that finds the webhook too old or too new. Its clock, or its time zone in the settings, differs from this one's.",
}

/**
 * Sends a signed webhook to the address that mipOS would send it to, and says how that went. It names an item
 * that exists nowhere, so it changes nothing, wherever it arrives.
 *
 * @param now this process' clock.
 */
export const tryWebhook = async (
  settings: ConnectionSettings | null,
  now: () => Date
): Promise<WebhookTestResponse> => {
  const url = settings?.signedWebhookUrl ?? null
  if (!settings || url === null) {
    return said("no_url")
  }
  if (settings.clientSecret === null) {
    return { ...said("no_secret"), hint: hintOf("connection_incomplete") }
  }
  if (!settings.enabled) {
    return said("not_enabled")
  }
  const address = webAddressOf(url)
  if (address === null) {
    return saidBecause(
      "unreachable",
      "The address is none of the web: it has to begin with https://."
    )
  }
  const trial = createTrial(
    {
      url,
      clientSecret: settings.clientSecret,
      signatureFields: settings.webhookSignatureFields,
      timeZone: settings.timeZone,
      posId: settings.posId,
      inventorySystemId: settings.inventorySystemId,
    },
    now()
  )
  if (trial === null) {
    return saidBecause(
      "refused_signature",
      "One of the signed fields in the settings is none of a webhook's, so no signature can fit."
    )
  }
  let answer: { status: number; body: unknown }
  try {
    answer = await post(address, trial.body, trial.signature)
  } catch (error) {
    return saidBecause("unreachable", whyUnreachable(error))
  }
  const code = judgeAnswer(trial, answer.status, answer.body)
  const outcome = code === "wrong_answer" ? saidBecause(code, whyWrong(answer.status)) : said(code)
  return { ...outcome, status: answer.status }
}

const said = (code: keyof typeof WORDS): WebhookTestResponse => saidBecause(code, WORDS[code])

const saidBecause = (code: Code, message: string): WebhookTestResponse => ({
  ok: code === "ok",
  code,
  message,
  status: null,
  hint: null,
})

/** Some register the address without its scheme. Null for anything but http and https. */
const webAddressOf = (url: string): string | null => {
  const address = url.includes("://") ? url : `https://${url}`
  return URL.canParse(address) && ["http:", "https:"].includes(new URL(address).protocol)
    ? address
    : null
}

const post = async (
  address: string,
  body: string,
  signature: string
): Promise<{ status: number; body: unknown }> => {
  const response = await axios.request<Readable>({
    url: address,
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Accept: "application/json",
      "User-Agent": "medusa-plugin-mipos",
      "X-Signature-Request": signature,
    },
    data: Buffer.from(body),
    // A signed webhook goes where it was meant to go, and nowhere else.
    maxRedirects: 0,
    validateStatus: () => true,
    responseType: "stream",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  return { status: response.status, body: await readBody(response.data) }
}

const UNTRUSTED = /^(CERT_|ERR_TLS_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/

const whyUnreachable = (error: unknown): string => {
  const code: unknown =
    typeof error === "object" && error !== null ? Reflect.get(error, "code") : null
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return "The name in the address is not known. Is it spelled right, and does the internet know it?"
  }
  if (code === "ECONNREFUSED") {
    return "Nothing answers at the address. Is the store running there, and is the port right?"
  }
  if (typeof code === "string" && UNTRUSTED.test(code)) {
    return "The certificate of the address is not trusted. It may have expired, or be another name's."
  }
  return "The address gave no answer within ten seconds. Does something on the way keep it from the internet?"
}

const whyWrong = (status: number): string => {
  if (status >= 300 && status < 400) {
    return `The address answered with a redirect (${status}). Enter the address that it leads to.`
  }
  if (status === 404 || status === 405) {
    return `Something else than this store's webhook answered (${status}). Its path has to be /hooks/mipos/stock-update.`
  }
  return `The address answered as this store's webhook does not (${status}). Is a proxy, a login or another application in front of it?`
}
