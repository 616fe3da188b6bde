import { channel } from "node:diagnostics_channel"

/**
 * The moments of the work at which losing the process would hurt most, in the order in which each kind
 * of work passes them. `npm run test:faults` kills a store at every one of them.
 */
export const CHECKPOINTS = [
  // A push: claim, send, answer.
  "push.locked",
  "push.intent_written",
  "push.leased",
  "push.claimed",
  "push.sending",
  "push.answered",
  "push.answer_locked",
  "push.answer_written",
  "push.answer_settled",
  "push.answer_committed",
  // A link that has to wait.
  "link.pausing",
  "link.paused",
  // Taking over what another process left in flight.
  "takeover.locked",
  "takeover.written",
  "takeover.committed",
  // Settling what is uncertain.
  "settle.found",
  "settle.sent",
  // A batch of a sync, also of one that settles.
  "batch.leased",
  "batch.claimed",
  "batch.sending",
  "batch.answered",
  "batch.answer_locked",
  "batch.answer_written",
  "batch.ledger_written",
  "batch.answer_committed",
  // A sync run.
  "sync.leased",
  "sync.page_prepared",
  "sync.page_sent",
  "sync.progress_saved",
  "sync.finishing",
  // A webhook.
  "webhook.read",
  "webhook.locked",
  "webhook.ledger_written",
  "webhook.position_written",
  "webhook.stock_written",
  "webhook.committed",
  // A drift.
  "drift.confirmed",
  "resolution.ledger_written",
  "resolution.stock_written",
  "resolution.committed",
  // A token.
  "token.locked",
  "token.granted",
  "token.stored",
] as const

export type Checkpoint = (typeof CHECKPOINTS)[number]

/** What subscribers of the channel get. */
export interface PassedCheckpoint {
  name: Checkpoint
}

/** The name of the `node:diagnostics_channel` that tells of every checkpoint as it is passed. */
export const CHECKPOINT_CHANNEL = "medusa-plugin-mipos:checkpoint"

const passed = channel(CHECKPOINT_CHANNEL)

/**
 * Tells whoever watches this process that it has come to this point of its work. Costs nothing while
 * nobody watches, and a subscriber runs before the work goes on.
 */
export const checkpoint = (name: Checkpoint): void => {
  if (passed.hasSubscribers) {
    passed.publish({ name } satisfies PassedCheckpoint)
  }
}
