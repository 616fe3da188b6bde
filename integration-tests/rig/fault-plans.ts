import type { Fault } from "../harness/fault-proxy"
import type { Draw } from "./random"

/** What the plugin waits for an answer of mipOS in the rig. */
export const REQUEST_TIMEOUT_MS = 1_500

/** The longest that a request outlives its client. */
const LATEST_ARRIVAL_MS = 14_000

/** What becomes of one push. */
export const faultOfPush = (from: Draw): Fault =>
  from.weighted<() => Fault>([
    [44, () => ({ kind: "none" })],
    [8, () => ({ kind: "drop_request" })],
    [9, () => ({ kind: "drop_answer" })],
    [5, () => ({ kind: "delay_request", ms: from.whole(100, REQUEST_TIMEOUT_MS - 500) })],
    [4, () => ({ kind: "delay_request", ms: from.whole(REQUEST_TIMEOUT_MS + 300, 6_000) })],
    [5, () => ({ kind: "delay_answer", ms: from.whole(100, REQUEST_TIMEOUT_MS * 2) })],
    [8, () => ({ kind: "late_arrival", ms: from.whole(300, LATEST_ARRIVAL_MS) })],
    [4, () => ({ kind: "cut_answer" })],
    [4, () => ({ kind: "drip_answer", ms: from.whole(300, REQUEST_TIMEOUT_MS * 2) })],
    [5, () => madeUpAnswer(from)],
  ])()

/** What becomes of one sync; one that never comes through would keep all histories waiting. */
export const faultOfSync = (from: Draw): Fault =>
  from.chance(0.35) ? faultOfPush(from) : { kind: "none" }

/** What becomes of one delivery of a webhook. */
export const faultOfWebhook = (from: Draw): Fault =>
  from.weighted<() => Fault>([
    [46, () => ({ kind: "none" })],
    [8, () => ({ kind: "drop_request" })],
    [10, () => ({ kind: "drop_answer" })],
    [12, () => ({ kind: "delay_request", ms: from.whole(100, 4_000) })],
    [6, () => ({ kind: "late_arrival", ms: from.whole(100, 6_000) })],
    [12, () => ({ kind: "duplicate", ms: from.whole(0, 2_500) })],
    [3, () => ({ kind: "cut_answer" })],
    [
      3,
      () => ({ kind: "answer", status: from.chance(0.5) ? 500 : 503, applied: from.chance(0.5) }),
    ],
  ])()

const madeUpAnswer = (from: Draw): Fault =>
  from.weighted<Fault>([
    [1, { kind: "answer", status: 429, retryAfterSeconds: 1, applied: false }],
    [1, { kind: "answer", status: 429, applied: false }],
    [2, { kind: "answer", status: 500, applied: true }],
    [2, { kind: "answer", status: 500, applied: false }],
    [1, { kind: "answer", status: 503, applied: false }],
    [1, { kind: "answer", status: 503, retryAfterSeconds: 1, applied: false }],
  ])
