import type { LinkNotice } from "../../database/link-notice-table"
import { feedEntryOf } from "../link-notice"

const STOPPED: LinkNotice = {
  kind: "stopped",
  linkId: "miplink_1",
  since: new Date("2026-11-25T20:05:00Z"),
  cause: "unreachable",
  reason: "mipOS cannot be reached.",
}

describe("what the feed says of a link", () => {
  it("says since when, why, and that nothing has to be done", () => {
    expect(feedEntryOf(STOPPED, "Centro", "America/Mexico_City")).toEqual({
      key: "mipos-stopped-miplink_1-1795637100000",
      title: "mipOS: sending for Centro is paused",
      description:
        "mipOS cannot be reached. Nothing is lost; it goes on by itself.\n" +
        "Since 2026-11-25 14:05 (America/Mexico_City)",
    })
  })

  it("says what a person has to do about credentials", () => {
    const { description } = feedEntryOf(
      {
        ...STOPPED,
        cause: "credentials",
        reason: "mipOS does not accept the credentials. Check them under Settings > mipOS.",
      },
      "Centro",
      "UTC"
    )
    expect(description).toContain("Check them under Settings > mipOS.")
    expect(description).not.toContain("by itself")
  })

  it("has a key of its own for each outage and its end", () => {
    const recovered: LinkNotice = { ...STOPPED, kind: "recovered", cause: null, reason: null }
    const later = { ...STOPPED, since: new Date("2026-11-26T20:05:00Z") }
    const keys = [STOPPED, recovered, later].map((notice) => feedEntryOf(notice, "a", "UTC").key)
    expect(new Set(keys).size).toBe(3)
  })
})
