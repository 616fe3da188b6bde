import type { LinkNotice } from "../database/link-notice-table"
import { toWallClock } from "../settings/wall-clock"

const WITHOUT_SECONDS = "yyyy-MM-dd HH:mm".length

/** What the admin's feed shows, and the key by which the same is never shown twice. */
export interface FeedEntry {
  key: string
  title: string
  description: string
}

/**
 * Puts a notice in words for the merchant.
 *
 * @param name the shop's name.
 * @param timeZone in which the merchant reads times.
 */
export const feedEntryOf = (notice: LinkNotice, name: string, timeZone: string): FeedEntry => {
  const key = `mipos-${notice.kind}-${notice.linkId}-${notice.since.getTime()}`
  if (notice.kind === "recovered") {
    return {
      key,
      title: `mipOS: ${name} is being sent again`,
      description: "What had to wait meanwhile is being sent now. There is nothing to do.",
    }
  }
  // On a line of its own: the bell's drawer keeps line breaks, and says itself how long ago it was told.
  const since = `Since ${toWallClock(notice.since, timeZone).slice(0, WITHOUT_SECONDS)} (${timeZone})`
  const outlook =
    notice.cause === "credentials"
      ? "Nothing is lost; it goes on once they are right."
      : "Nothing is lost; it goes on by itself."
  return {
    key,
    title: `mipOS: sending for ${name} is paused`,
    description: `${[notice.reason, outlook].filter(Boolean).join(" ")}\n${since}`,
  }
}
