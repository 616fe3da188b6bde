import type { SqlExecutor } from "../../database/sql"
import { createLastWebhook } from "../last-webhook"

describe("when the last webhook came", () => {
  it("is looked for in the whole ledger once, and then only at its end", async () => {
    const since: unknown[] = []
    let newest: Date | null = null
    const executor: SqlExecutor = {
      execute: async <Row>(_: string, [from]: readonly unknown[] = []): Promise<Row[]> => {
        since.push(from)
        return (newest ? [{ created_at: newest }] : []) as Row[]
      },
    }
    let now = new Date("2026-11-28T09:00:00Z")
    const read = createLastWebhook(executor, () => now)
    expect(await read()).toBeNull()
    now = new Date("2026-11-28T09:00:10Z")
    newest = new Date("2026-11-28T09:00:05Z")
    expect(await read()).toEqual(newest)
    newest = null
    // What was found before stays, also when it is too old to be seen again.
    expect(await read()).toEqual(new Date("2026-11-28T09:00:05Z"))
    // Five minutes more than was looked at: a transaction may have taken that long.
    expect(since).toEqual([
      undefined,
      new Date("2026-11-28T08:55:00Z"),
      new Date("2026-11-28T08:55:10Z"),
    ])
  })
})
