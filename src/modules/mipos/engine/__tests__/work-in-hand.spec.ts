import { createWorkInHand } from "../work-in-hand"

describe("work in hand", () => {
  it("is waited for to its end, failed or not, with what it begins meanwhile", async () => {
    const work = createWorkInHand()
    const ended: string[] = []
    let finishFirst = (): void => undefined
    const first = work.run(async () => {
      await new Promise<void>((settle) => (finishFirst = settle))
      ended.push("first")
      void work.run(async () => {
        await Promise.resolve()
        ended.push("begun by the first")
      })
      throw new Error("a fault")
    })
    const caught = expect(first).rejects.toThrow("a fault")
    work.stop()
    expect(work.isStopping).toBe(true)
    const done = work.done(5_000)
    finishFirst()
    expect(await done).toBe(0)
    expect(ended).toEqual(["first", "begun by the first"])
    await caught
  })

  it("is not waited for longer than allowed", async () => {
    const work = createWorkInHand()
    let finish = (): void => undefined
    const endless = work.run(() => new Promise<void>((settle) => (finish = settle)))
    expect(await work.done(10)).toBe(1)
    finish()
    await endless
  })
})
