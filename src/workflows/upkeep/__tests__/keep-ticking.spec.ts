import { createMedusaContainer } from "@medusajs/framework/utils"
import { keepTicking } from "../keep-ticking"

const INTERVAL_MS = 10_000

describe("a job whose schedule may be lost", () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  const warnings: string[] = []
  const container = createMedusaContainer()
  container.register("logger", {
    resolve: () => ({ warn: (text: string) => warnings.push(text), error: () => undefined }),
  })

  const start = (work: () => Promise<void> = () => Promise.resolve()) => {
    let ticks = 0
    warnings.length = 0
    const tick = keepTicking({
      name: "a-job",
      intervalMs: INTERVAL_MS,
      work: () => {
        ticks += 1
        return work()
      },
    })
    return { tick: () => tick(container), ticks: () => ticks }
  }

  it("does nothing of its own while ticks come", async () => {
    const job = start()
    for (let tick = 0; tick < 5; tick += 1) {
      await job.tick()
      await jest.advanceTimersByTimeAsync(INTERVAL_MS)
    }
    expect(job.ticks()).toBe(5)
  })

  it("ticks by itself, as often as before, when none comes any more, and says so once", async () => {
    const job = start()
    await job.tick()
    await jest.advanceTimersByTimeAsync(INTERVAL_MS * 3)
    expect(job.ticks()).toBe(2)
    await jest.advanceTimersByTimeAsync(INTERVAL_MS * 4)
    expect(job.ticks()).toBe(6)
    expect(warnings).toHaveLength(1)
  })

  it("leaves it to the schedule once that is back", async () => {
    const job = start()
    await job.tick()
    await jest.advanceTimersByTimeAsync(INTERVAL_MS * 3)
    await job.tick()
    await jest.advanceTimersByTimeAsync(INTERVAL_MS * 2)
    expect(job.ticks()).toBe(3)
  })

  it("does not take a long tick for a lost one, and goes on after a failed one", async () => {
    let finish: () => void = () => undefined
    const long = start(() => new Promise((settle) => (finish = settle)))
    const done = long.tick()
    await jest.advanceTimersByTimeAsync(INTERVAL_MS * 10)
    expect(long.ticks()).toBe(1)
    finish()
    await done

    const failing = start(() => Promise.reject(new Error("no database")))
    await expect(failing.tick()).rejects.toThrow("no database")
    await jest.advanceTimersByTimeAsync(INTERVAL_MS * 4)
    expect(failing.ticks()).toBe(3)
  })
})
