import type { OutgoingHttpHeaders } from "node:http"
import { DEFAULT_ACCOUNT } from "../../simulator"
import type { PositionResponse } from "../../src/types/admin-api"
import { hmac, webhookFor } from "../harness/webhook-request"

/** What the generators aim at. */
export interface Target {
  /** The URL as it was registered, which is part of what is signed. */
  url: string
  position: PositionResponse
}

export interface HostileRequest {
  /** What is wrong with it, for whoever reads a failure. */
  kind: string
  body: string | Buffer
  headers: OutgoingHttpHeaders
}

/** Makes the request when it is sent: its `now` has to be fresh then. */
export type Recipe = (target: Target) => HostileRequest

/** A member of a JSON object: its name, and its value as JSON text, whatever that is. */
export type Member = readonly [name: string, json: string]

export const json = (value: unknown): string => JSON.stringify(value)

/** A valid webhook of the target as members; it would take effect if it were signed and sent. */
export const genuineMembers = (target: Target): Member[] =>
  Object.entries(webhookFor(target.position)).map(([name, value]) => [name, json(value)] as const)

export const printObject = (members: readonly Member[]): string =>
  `{${members.map(([name, value]) => `${json(name)}:${value}`).join(",")}}`

/** The text that mipOS would sign for these members, in its simplest print. */
export const signedText = (url: string, members: readonly Member[]): string => {
  const value = (name: string): string =>
    members.find(([candidate]) => candidate === name)?.[1] ?? "null"
  return printObject([
    ["url", json(url)],
    ["inventory_system_id", value("inventory_system_id")],
    ["store_id", value("store_id")],
    ["now", value("now")],
  ])
}

/** Headers under which the body is believed, as far as its signature goes. */
export const signedHeaders = (
  url: string,
  members: readonly Member[],
  key: string = DEFAULT_ACCOUNT.client_secret
): OutgoingHttpHeaders => ({
  "Content-Type": "application/json",
  "X-Signature-Request": hmac(signedText(url, members), key),
})

/** One JSON value around the other, many levels deep. */
export const nested = (levels: number, inside = "1"): string =>
  `${'{"a":['.repeat(levels)}${inside}${"]}".repeat(levels)}`
