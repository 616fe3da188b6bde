import { movementWords } from "../admin/lib/movement-words"

const SENT = {
  direction: "outbound",
  kind: "movement",
  state: "applied",
  movement_type: 2,
  quantity: "2.5",
  delta: "-2.5",
  current_stock: "10",
} as const

describe("movementWords", () => {
  it.each([
    ["applied", "sent"],
    ["in_flight", "sending"],
    ["uncertain", "unanswered"],
    ["rejected", "refused"],
    ["not_sent", "notSent"],
    ["settled", "settled"],
  ] as const)("says of what goes out and is %s: %s", (state, sentence) => {
    // What was not taken moves nothing, and is told of by what it would have moved.
    expect(movementWords({ ...SENT, state, delta: "0" })).toMatchObject({
      sentence,
      amount: "-2.5",
    })
  })

  it.each([
    [1, "added"],
    [2, "removed"],
  ])("says which way stock moved at mipOS (%i: %s)", (movementType, sentence) => {
    expect(
      movementWords({ ...SENT, direction: "inbound", movement_type: movementType })
    ).toMatchObject({ sentence, amount: "2.5" })
  })

  it("tells a stock that was stated, not what that changed", () => {
    expect(movementWords({ ...SENT, kind: "opening" })).toMatchObject({
      sentence: "opening",
      amount: "10",
    })
    expect(movementWords({ ...SENT, kind: "settlement" })).toMatchObject({
      sentence: "stated",
      amount: "10",
    })
  })

  it("tells what moved here when mipOS' number was taken", () => {
    expect(
      movementWords({ ...SENT, direction: "inbound", kind: "resolution", delta: "1" })
    ).toMatchObject({ sentence: "resolved", amount: "1" })
  })

  it("tells an echo from a movement", () => {
    expect(
      movementWords({ ...SENT, direction: "inbound", kind: "echo", delta: "0" })
    ).toMatchObject({ sentence: "echo", amount: "-2.5" })
  })
})
