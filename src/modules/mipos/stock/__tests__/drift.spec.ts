import fc from "fast-check"
import { decimal, DRIFT_GRACE_MS } from ".."
import { confirmDrift } from "../continuity"
import { receiveWebhook } from "../webhook"
import { agreedAt } from "./positions"

const START = new Date("2026-11-24T12:00:00Z")
const later = (ms: number): Date => new Date(START.getTime() + ms)

/** Whole amounts, never zero. */
const amount = fc.integer({ min: -1000, max: 1000 }).filter((value) => value !== 0)

describe("drift", () => {
  it("is suspected by the next webhook, with both numbers, whatever moved silently", () => {
    fc.assert(
      fc.property(fc.nat(1000), amount, amount, (agreed, silent, told) => {
        const { position } = receiveWebhook(
          agreedAt(String(agreed)),
          { delta: String(told), currentStock: String(agreed + silent + told), madeAt: START },
          [],
          "unknown",
          later(500)
        )
        expect(position.drift).toMatchObject({
          miposStock: String(agreed + silent + told),
          agreedStock: String(agreed + told),
          confirmedAt: null,
        })
      })
    )
  })

  it("is confirmed after the grace time and not before", () => {
    const { position } = receiveWebhook(
      agreedAt("10"),
      { delta: "-1", currentStock: "7", madeAt: START },
      [],
      "unknown",
      START
    )
    expect(confirmDrift(position, later(DRIFT_GRACE_MS - 1)).drift?.confirmedAt).toBeNull()
    expect(confirmDrift(position, later(DRIFT_GRACE_MS)).drift?.confirmedAt).toEqual(
      later(DRIFT_GRACE_MS)
    )
  })

  it("is dropped when the webhook that explains it comes late", () => {
    const first = receiveWebhook(
      agreedAt("10"),
      { delta: "-1", currentStock: "8", madeAt: later(1_000) },
      [],
      "unknown",
      later(1_200)
    )
    expect(first.position.drift).not.toBeNull()
    const second = receiveWebhook(
      { ...first.position, agreed: first.position.agreed ?? "" },
      { delta: "-1", currentStock: "9", madeAt: START },
      [],
      "unknown",
      later(1_400)
    )
    expect(second.position).toMatchObject({ agreed: "8", drift: null })
  })

  it("ends when a later webhook states the agreed stock again, even once confirmed", () => {
    const drifted = confirmDrift(
      receiveWebhook(
        agreedAt("10"),
        { delta: "-1", currentStock: "7", madeAt: START },
        [],
        "unknown",
        START
      ).position,
      later(DRIFT_GRACE_MS)
    )
    const { position } = receiveWebhook(
      { ...drifted, agreed: drifted.agreed ?? "" },
      { delta: "2", currentStock: "11", madeAt: later(60_000) },
      [],
      "unknown",
      later(60_000)
    )
    expect(position.drift).toBeNull()
    expect(decimal.equal(position.agreed ?? "", "11")).toBe(true)
  })
})
