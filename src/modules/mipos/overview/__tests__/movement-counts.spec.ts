import type { SqlExecutor } from "../../database/sql"
import { createMovementCounter } from "../movement-counts"

/** A ledger that counts how often it is asked, and for how many buckets. */
const ledger = () => {
  const asked: number[] = []
  const executor: SqlExecutor = {
    execute: async <Row>(_: string, parameters: readonly unknown[] = []): Promise<Row[]> => {
      const [edges] = parameters
      asked.push(Array.isArray(edges) ? edges.length - 1 : 0)
      return []
    },
  }
  return { asked, executor }
}

describe("the counts of the chart", () => {
  let at: number
  const now = (): Date => new Date(Date.parse("2026-11-28T09:30:00Z") + at)
  beforeEach(() => {
    at = 0
  })

  it("count what is over once for some seconds, and the hour of now for everybody anew", async () => {
    const { asked, executor } = ledger()
    const counter = createMovementCounter(executor, now, () => at)
    const [first] = await Promise.all([counter.read("day", "UTC"), counter.read("day", "UTC")])
    expect(asked.sort()).toEqual([1, 1, 23])
    expect(first.buckets).toHaveLength(24)
    expect(first.buckets.at(-1)).toEqual({
      from: "2026-11-28T09:00:00.000Z",
      to: "2026-11-28T10:00:00.000Z",
      inbound: 0,
      outbound: 0,
      failed: 0,
    })
    at += 60_000
    await counter.read("day", "UTC")
    expect(asked.filter((count) => count === 23)).toHaveLength(2)
  })

  it("are counted anew when an hour is over, or for another time zone", async () => {
    const { asked, executor } = ledger()
    const counter = createMovementCounter(executor, now, () => 0)
    await counter.read("month", "UTC")
    await counter.read("month", "America/Mexico_City")
    await counter.read("month", "America/Mexico_City")
    expect(asked.filter((count) => count === 29)).toHaveLength(2)
    at += 24 * 60 * 60_000
    await counter.read("month", "America/Mexico_City")
    expect(asked.filter((count) => count === 29)).toHaveLength(3)
  })

  it("do not keep what failed", async () => {
    let fails = true
    const counter = createMovementCounter(
      {
        execute: async () => {
          if (fails) throw new Error("The database is away.")
          return []
        },
      },
      now,
      () => 0
    )
    await expect(counter.read("day", "UTC")).rejects.toThrow("away")
    fails = false
    expect((await counter.read("day", "UTC")).buckets).toHaveLength(24)
  })
})
