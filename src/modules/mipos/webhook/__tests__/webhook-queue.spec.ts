import { createWebhookQueue, QueueFullError, type WebhookQueueOptions } from "../webhook-queue"

/** Work that ends when it is told to. */
const createWork = () => {
  const begun: string[] = []
  const ends = new Map<string, (error?: Error) => void>()
  return {
    begun,
    end: (name: string, error?: Error) => ends.get(name)?.(error),
    of: (name: string) => () =>
      new Promise<string>((resolve, reject) => {
        begun.push(name)
        ends.set(name, (error) => (error ? reject(error) : resolve(name)))
      }),
  }
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

const queueOf = (options: Partial<WebhookQueueOptions> = {}) =>
  createWebhookQueue({ atOnce: 2, mostWaiting: 3, longestWaitMs: 60_000, ...options })

describe("the queue of webhooks", () => {
  it("works on so many at once, in the order in which they came", async () => {
    const work = createWork()
    const queue = queueOf()
    const all = ["a", "b", "c", "d"].map((name) => queue.run(name, work.of(name)))
    await settled()
    expect(work.begun).toEqual(["a", "b"])
    work.end("b")
    await settled()
    expect(work.begun).toEqual(["a", "b", "c"])
    work.end("a")
    await settled()
    work.end("c")
    work.end("d")
    expect(await Promise.all(all)).toEqual(["a", "b", "c", "d"])
  })

  it("gives a burst for one item one place, and the other to somebody else", async () => {
    const work = createWork()
    const queue = queueOf()
    const burst = ["a1", "a2", "a3"].map((name) => queue.run("a", work.of(name)))
    const other = queue.run("b", work.of("b"))
    await settled()
    expect(work.begun).toEqual(["a1", "b"])
    work.end("b")
    expect(await other).toBe("b")
    await settled()
    expect(work.begun).toEqual(["a1", "b"])
    for (const name of ["a1", "a2", "a3"]) {
      work.end(name)
      await settled()
    }
    expect(await Promise.all(burst)).toEqual(["a1", "a2", "a3"])
  })

  it("refuses what is beyond its bound, and takes more when there is room again", async () => {
    const work = createWork()
    const queue = queueOf({ atOnce: 1, mostWaiting: 1 })
    const first = queue.run("a", work.of("a"))
    await settled()
    const second = queue.run("b", work.of("b"))
    await expect(queue.run("c", work.of("c"))).rejects.toThrow(QueueFullError)
    work.end("a")
    await first
    await settled()
    const third = queue.run("c", work.of("c"))
    work.end("b")
    await second
    await settled()
    work.end("c")
    expect(await third).toBe("c")
    expect(work.begun).toEqual(["a", "b", "c"])
  })

  it("refuses what has waited too long, and never begins it", async () => {
    const work = createWork()
    const queue = queueOf({ atOnce: 1, longestWaitMs: 5 })
    const first = queue.run("a", work.of("a"))
    await settled()
    await expect(queue.run("b", work.of("b"))).rejects.toThrow(QueueFullError)
    work.end("a")
    await first
    const third = queue.run("c", work.of("c"))
    await settled()
    work.end("c")
    expect(await third).toBe("c")
    expect(work.begun).toEqual(["a", "c"])
  })

  it("goes on after work that failed, also for the same item", async () => {
    const work = createWork()
    const queue = queueOf({ atOnce: 1 })
    const first = queue.run("a", work.of("a1"))
    const second = queue.run("a", work.of("a2"))
    await settled()
    work.end("a1", new Error("The database is away."))
    await expect(first).rejects.toThrow("The database is away.")
    await settled()
    work.end("a2")
    expect(await second).toBe("a2")
  })
})
