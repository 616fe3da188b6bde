import type { CountedRefusal } from "../../database/refused-webhook-table"
import { createRefusalCounter } from "../refusal-counter"

const refusal = (detail: string, message = "No.") => ({ reason: "unknown_item", detail, message })

/** A database that finishes a write when it is told to. */
const slowTable = () => {
  const written: CountedRefusal[][] = []
  const finish: Array<(error?: Error) => void> = []
  return {
    written,
    finish: (error?: Error) => finish.shift()?.(error),
    write: (refusals: CountedRefusal[]) =>
      new Promise<void>((resolve, reject) => {
        written.push(refusals)
        finish.push((error) => (error ? reject(error) : resolve()))
      }),
  }
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

describe("refusals", () => {
  it("that come while one is written wait for one write, however many they are", async () => {
    const table = slowTable()
    const counter = createRefusalCounter(table.write, () => undefined)
    const first = counter.count(refusal("a"))
    await settled()
    const others = Array.from({ length: 500 }, (_, at) =>
      counter.count(refusal(at % 2 === 0 ? "a" : "b", `No. ${at}`))
    )
    await settled()
    expect(table.written).toEqual([[{ ...refusal("a"), count: 1 }]])
    table.finish()
    await first
    await settled()
    expect(table.written.slice(1)).toEqual([
      [
        { ...refusal("a", "No. 498"), count: 250 },
        { ...refusal("b", "No. 499"), count: 250 },
      ],
    ])
    table.finish()
    await Promise.all(others)
  })

  it("are answered although they could not be counted, and the next ones count", async () => {
    const table = slowTable()
    const failures: unknown[] = []
    const counter = createRefusalCounter(table.write, (error) => failures.push(error))
    const lost = counter.count(refusal("a"))
    await settled()
    table.finish(new Error("The database is away."))
    await lost
    expect(failures).toEqual([new Error("The database is away.")])
    const counted = counter.count(refusal("a"))
    await settled()
    table.finish()
    await counted
    expect(table.written).toHaveLength(2)
  })
})
