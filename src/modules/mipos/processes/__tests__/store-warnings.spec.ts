import type { SeenProcess } from "../../database/process-table"
import { storeWarnings } from "../store-warnings"

const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 25) + seconds * 1_000)

const seen = (
  id: string,
  started: number,
  lastSeen: number,
  locking: string | null = "in-memory"
): SeenProcess => ({
  id,
  host: "shop",
  pid: 1,
  mode: "shared",
  locking,
  startedAt: at(started),
  seenAt: at(lastSeen),
})

const codes = (...processes: SeenProcess[]): string[] =>
  storeWarnings(processes).map(({ code }) => code)

describe("warnings of how a store is run", () => {
  it("says that locks in memory protect one process only, when there are several", () => {
    expect(codes(seen("a", 0, 60), seen("b", 30, 60))).toEqual(["in_memory_locking"])
    expect(codes(seen("a", 0, 60, "locking-redis"), seen("b", 30, 60))).toEqual([
      "in_memory_locking",
    ])
  })

  it("says nothing of one process, of locking that others see, or where it cannot be told", () => {
    expect(codes()).toEqual([])
    expect(codes(seen("a", 0, 60))).toEqual([])
    expect(codes(seen("a", 0, 60, "locking-redis"), seen("b", 30, 60, "locking-redis"))).toEqual([])
    expect(codes(seen("a", 0, 60, null), seen("b", 30, 60, null))).toEqual([])
  })

  it("takes neither the row of a killed predecessor nor a short script for a second process", () => {
    expect(codes(seen("killed", 0, 50), seen("successor", 55, 100))).toEqual([])
    expect(codes(seen("a", 0, 60), seen("script", 50, 50))).toEqual([])
  })
})
