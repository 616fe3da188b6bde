import fc from "fast-check"
import { advance, decimal, previewResolution, resolutionObstacle, type Position } from ".."
import { agreedAt } from "./positions"

const AT = new Date("2026-11-24T12:00:00Z")
const stock = fc.integer({ min: -1000, max: 1000 }).map(String)
const shelf = (level: string, isStocked = true, isExcluded = false) => ({
  level,
  isStocked,
  isExcluded,
})

const drifted = (agreed: string, miposStock: string, over: Partial<Position> = {}): Position =>
  agreedAt(agreed, {
    drift: { miposStock, agreedStock: agreed, suspectedAt: AT, confirmedAt: AT },
    ...over,
  })

describe("what resolving would do", () => {
  it("with mipOS' number is what it does: both sides move, and what is pending stays so", () => {
    fc.assert(
      fc.property(stock, stock, stock, (agreed, mipos, level) => {
        const position = drifted(agreed, mipos)
        const shown = previewResolution(position, "mipos", shelf(level))
        const { position: after, intents } = advance(position, { kind: "mipos_believed" })
        const moved = intents.flatMap((intent) =>
          intent.kind === "move_stock" ? [intent.delta] : []
        )
        expect(shown.medusaStock.from).toBe(level)
        expect(shown.medusaStock.to).toBe(moved.reduce(decimal.add, level))
        expect(shown.miposStock).toEqual({ from: mipos, to: mipos })
        expect(after.agreed).toBe(shown.miposStock.to)
        expect(shown.pendingAfter).toBe(decimal.subtract(level, agreed))
      })
    )
  })

  it("with Medusa's number leaves Medusa as it is, and nothing to send", () => {
    fc.assert(
      fc.property(stock, stock, stock, (agreed, mipos, level) => {
        expect(previewResolution(drifted(agreed, mipos), "medusa", shelf(level))).toEqual({
          medusaStock: { from: level, to: level },
          miposStock: { from: mipos, to: level },
          pendingAfter: "0",
        })
      })
    )
  })

  it("does not say what mipOS has while a doubt leaves that open, and Medusa's number ends it", () => {
    const doubted = agreedAt("7", { doubtedAt: AT })
    expect(resolutionObstacle(doubted, "medusa", shelf("7"))).toBeNull()
    expect(previewResolution(doubted, "medusa", shelf("7")).miposStock).toEqual({
      from: null,
      to: "7",
    })
    expect(resolutionObstacle(doubted, "mipos", shelf("7"))).toBe("nothing_to_resolve")
  })

  it("counts an item that stays out as no stock, whatever its level becomes", () => {
    const shown = previewResolution(drifted("3", "5"), "mipos", shelf("0", true, true))
    expect(shown).toEqual({
      medusaStock: { from: "0", to: "0" },
      miposStock: { from: "5", to: "5" },
      pendingAfter: "-5",
    })
  })
})

describe("what keeps from resolving", () => {
  it("is that both sides agree", () => {
    for (const use of ["medusa", "mipos"] as const) {
      expect(resolutionObstacle(agreedAt("3"), use, shelf("3"))).toBe("nothing_to_resolve")
      expect(previewResolution(agreedAt("3"), use, shelf("4"))).toEqual({
        medusaStock: { from: "4", to: "4" },
        miposStock: { from: "3", to: "3" },
        pendingAfter: "1",
      })
    }
  })

  it("is something on its way, which Medusa's number would have to wait for", () => {
    const position = drifted("3", "5", {
      state: "in_flight",
      flight: { kind: "push", movementId: "movement", delta: "1" },
      lease: { id: "lease", expiresAt: AT },
    })
    expect(resolutionObstacle(position, "medusa", shelf("4"))).toBe("in_flight")
    expect(resolutionObstacle(position, "mipos", shelf("4"))).toBeNull()
  })

  it("is a level that Medusa no longer has, which mipOS' number would be written to", () => {
    expect(resolutionObstacle(drifted("3", "5"), "mipos", shelf("0", false))).toBe("not_stocked")
    expect(resolutionObstacle(drifted("3", "5"), "medusa", shelf("0", false))).toBeNull()
  })

  it("changes nothing in what is shown", () => {
    fc.assert(
      fc.property(stock, stock, stock, (agreed, mipos, level) => {
        const shown = previewResolution(drifted(agreed, mipos), "mipos", shelf(level, false))
        expect(shown.medusaStock).toEqual({ from: level, to: level })
        expect(shown.miposStock).toEqual({ from: mipos, to: mipos })
        expect(shown.pendingAfter).toBe(decimal.subtract(level, agreed))
      })
    )
  })
})
