import type { StoredPosition } from "../database/position-row"

/**
 * Whether an incremental sync has to send an item: it never was, or is not any more what was last sent.
 *
 * What mipOS refused waits for a change of the item, or for somebody who asks: a run that merely follows
 * some other change would ask the same again. And an item that went back to what mipOS has is sent all
 * the same, because only that ends the refusal.
 *
 * @param fingerprint what the item is now.
 * @param isAskedFor whether a person or the schedule started the run.
 */
export const isDue = (
  stored: Pick<StoredPosition, "position" | "sentFingerprint" | "blockedReason">,
  fingerprint: string,
  isAskedFor: boolean
): boolean => {
  const { position, sentFingerprint, blockedReason } = stored
  const refused = position.state === "blocked" ? blockedReason?.fingerprint : undefined
  if (refused === fingerprint) {
    return isAskedFor
  }
  return position.agreed === null || sentFingerprint !== fingerprint || refused !== undefined
}
