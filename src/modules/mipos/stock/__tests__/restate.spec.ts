import type { Position } from ".."
import { answerSync, startSync } from "../absolute"
import { receiveWebhook } from "../webhook"
import { agreedAt } from "./positions"

const START = new Date("2026-11-24T12:00:00Z")
const LEASE = { id: "lease", expiresAt: new Date("2026-11-24T12:01:00Z") }
const later = (ms: number): Date => new Date(START.getTime() + ms)

const sold = (position: Position & { agreed: string }, stockThere: string, madeAt: Date) =>
  receiveWebhook(position, { delta: "-1", currentStock: stockThere, madeAt }, [], "unknown", madeAt)
    .position

/** A position whose stock of 10 a sync has just stated. */
const synced = (): Position & { agreed: string } => {
  const { position } = answerSync(startSync(agreedAt("10"), "10", LEASE), "accepted", START)
  return { ...position, agreed: "10" }
}

describe("a movement that a sync may have overwritten at mipOS", () => {
  it("has the stock stated again when its webhook comes while the sync is on its way", () => {
    const moved = sold({ ...startSync(agreedAt("10"), "10", LEASE), agreed: "10" }, "9", START)
    const { position } = answerSync(moved, "accepted", later(300))
    expect(position).toMatchObject({ agreed: "9", state: "idle", restate: true })
  })

  it("has the stock stated again when its webhook was made by then and comes later", () => {
    expect(sold(synced(), "9", later(-1_000))).toMatchObject({ agreed: "9", restate: true })
  })

  it("is not drift, though it states what mipOS had before the sync", () => {
    const { position } = answerSync(startSync(agreedAt("5"), "10", LEASE), "accepted", START)
    const moved = sold({ ...position, agreed: "10" }, "4", later(-1_000))
    expect(moved).toMatchObject({ agreed: "9", drift: null, restate: true })
  })

  it("is judged once the stock has been stated again, and not before", () => {
    const soon = sold(synced(), "4", later(1_000))
    expect(soon).toMatchObject({ drift: null, restate: true })
    const { position } = answerSync(startSync(soon, "9", LEASE), "accepted", later(9_000))
    const next = sold({ ...position, agreed: "9" }, "4", later(30_000))
    expect(next.drift).toMatchObject({ miposStock: "4", agreedStock: "8" })
  })

  it("needs nothing when it was made well after the sync", () => {
    expect(sold(synced(), "9", later(10_000)).restate).toBe(false)
  })

  it("is done with once the stock has been stated again", () => {
    const moved = sold(synced(), "9", later(-1_000))
    const { position } = answerSync(startSync(moved, "9", LEASE), "accepted", later(9_000))
    expect(position).toMatchObject({ agreed: "9", restate: false })
  })
})
