import { echoHabit, type SentMovement } from ".."
import { judgeEcho } from "../echo"
import { receiveWebhook } from "../webhook"
import { agreedAt } from "./positions"

const echoOf = (...given: Parameters<typeof judgeEcho>) => judgeEcho(...given).echoOf

/** We sold one: 10 -> 9, answered. */
const sold: SentMovement = { movementId: "sold", delta: "-1", currentStock: "9", answered: true }
const now = new Date("2026-11-24T12:00:00Z")

describe("the echo of our own push", () => {
  it("changes nothing and names the movement", () => {
    const effect = receiveWebhook(
      agreedAt("9"),
      { delta: "-1", currentStock: "9", madeAt: now },
      [sold],
      "unknown",
      now
    )
    expect(effect).toMatchObject({ kind: "echo", echoOf: "sold", position: { agreed: "9" } })
  })

  it("is told from a genuine movement that leads on from the agreed stock", () => {
    // Somebody put one back (10) and sold it again (9): the same numbers as our own sale.
    expect(echoOf(agreedAt("10"), { delta: "-1", currentStock: "9" }, [sold], "unknown")).toBeNull()
  })

  it("is never seen in a system that has not echoed many pushes", () => {
    expect(echoOf(agreedAt("9"), { delta: "-1", currentStock: "9" }, [sold], "silent")).toBeNull()
  })

  it("is always seen in a system that echoes, in whatever order", () => {
    expect(echoOf(agreedAt("10"), { delta: "-1", currentStock: "9" }, [sold], "echoes")).toBe(sold)
  })

  it.each([
    { delta: "-2", currentStock: "9" },
    { delta: "1", currentStock: "9" },
  ])("differs in quantity or direction: %j", (webhook) => {
    expect(echoOf(agreedAt("9"), webhook, [sold], "echoes")).toBeNull()
  })

  it("may state another stock in a system that echoes: mipOS moved it in between", () => {
    const webhook = { delta: "-1", currentStock: "7" }
    expect(echoOf(agreedAt("9"), webhook, [sold], "echoes")).toBe(sold)
    expect(echoOf(agreedAt("9"), webhook, [sold], "unknown")).toBeNull()
  })

  it("is doubted as long as neither its answer nor the habit says that it is one", () => {
    const waiting = agreedAt("10", {
      state: "in_flight",
      flight: { kind: "push", movementId: "sold", delta: "-1" },
      lease: { id: "lease", expiresAt: now },
    })
    const webhook = { delta: "-1", currentStock: "9", madeAt: now }
    const sent = [{ ...sold, answered: false }]
    expect(receiveWebhook(waiting, webhook, sent, "unknown", now).position.doubtedAt).toEqual(now)
    expect(receiveWebhook(waiting, webhook, sent, "echoes", now).position.doubtedAt).toBeNull()
  })

  it("proves a push whose answer was lost", () => {
    const uncertain = agreedAt("10", {
      state: "uncertain",
      flight: { kind: "push", movementId: "sold", delta: "-1" },
    })
    const effect = receiveWebhook(
      uncertain,
      { delta: "-1", currentStock: "9", madeAt: now },
      [{ ...sold, answered: false }],
      "unknown",
      now
    )
    expect(effect).toMatchObject({
      kind: "echo",
      provesPush: "sold",
      position: { agreed: "9", state: "idle", flight: null },
    })
  })

  it("reads the habit off the ledger", () => {
    expect(echoHabit(20, 19)).toBe("echoes")
    expect(echoHabit(1, 1)).toBe("echoes")
    // Coincidences: movements of mipOS' own that were equal to one of ours.
    expect(echoHabit(20, 1)).toBe("silent")
    expect(echoHabit(20, 8)).toBe("unknown")
    expect(echoHabit(10, 0)).toBe("silent")
    expect(echoHabit(9, 0)).toBe("unknown")
  })
})
