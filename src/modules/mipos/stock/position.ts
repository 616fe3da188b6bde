/** What is on its way for a position; at most one thing at a time. */
export type Flight =
  | {
      kind: "push"
      /** The ledger's row, committed before the request went out. */
      movementId: string
      /** Signed: what the push adds at mipOS. */
      delta: string
    }
  | {
      kind: "sync"
      /** The absolute stock that the sync states. */
      stock: string
      /** B when it was sent, so that what moved since is kept. Null before the first sync. */
      agreedWhenSent: string | null
      /** Whether a webhook moved B meanwhile; what moved may add up to nothing. */
      movedMeanwhile: boolean
      /** A push whose answer was lost and that this sync settles. */
      settles: UnansweredPush | null
    }

/** A push of which nobody knows whether mipOS applied it. */
export interface UnansweredPush {
  movementId: string
  /** Signed: what it adds at mipOS, if it was applied. */
  delta: string
}

/**
 * The right of one worker to what is in flight, until a moment on the database's clock: the one clock
 * that all processes share. Every claim draws a new id, so that whoever lost his lease is known by it.
 */
export interface Lease {
  id: string
  expiresAt: Date
}

/** The two sides contradict each other; see `continuity`. */
export interface Drift {
  miposStock: string
  agreedStock: string
  suspectedAt: Date
  /** Null while a late or reordered webhook may still explain it. */
  confirmedAt: Date | null
}

/** The state of the agreement on one item at one store link: what the rules of stock read and write. */
export interface Position {
  /** **B**, the stock both sides last agreed on; null before the first sync. */
  agreed: string | null
  state: "idle" | "in_flight" | "uncertain" | "blocked"
  flight: Flight | null
  /**
   * A sync got no answer, and none that was answered has followed: mipOS may hold what it stated, so that
   * L - B says nothing. Kept until a sync is accepted, whatever becomes of those in between.
   */
  lostSync: boolean
  /** Who works on what is in flight; null while nothing is. */
  lease: Lease | null
  drift: Drift | null
  /**
   * Since when nobody can rule out that mipOS' stock is off by a call that got no answer, or by a
   * movement that looked like one of ours: the two numbers agree, and may agree on the wrong stock.
   * A person who counts the item ends it; see `machine`.
   */
  doubtedAt: Date | null
  /** When the last push, or sync that moved B, ended, by our clock. */
  lastPushAt: Date | null
  /** When the last absolute sync was accepted, by our clock. */
  lastSyncAt: Date | null
  /**
   * A sync may have overwritten a movement that mipOS made at that moment, and that Medusa has taken:
   * the stock is to be stated once more, which is right whichever came first.
   */
  restate: boolean
  /** When mipOS made the newest webhook, by its clock. */
  lastWebhookAt: Date | null
  /** The stock that the newest webhook stated, and what we pushed since; null where nobody can tell. */
  miposStock: string | null
  /**
   * When mipOS made the newest webhook that it had been heard of when its number was last believed, by its
   * clock. What it moved until then may be in that number; null when it never was.
   */
  believedAt: Date | null
}

/** A position as it begins: nothing is agreed, and nothing on its way. */
export const NEW_POSITION: Position = {
  agreed: null,
  state: "idle",
  flight: null,
  lostSync: false,
  lease: null,
  doubtedAt: null,
  drift: null,
  lastPushAt: null,
  lastSyncAt: null,
  restate: false,
  lastWebhookAt: null,
  miposStock: null,
  believedAt: null,
}
