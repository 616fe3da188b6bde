import { createSharing } from "../sharing"

describe("work that is shared", () => {
  it("is done once for all who ask meanwhile, and again for who asks later", async () => {
    const sharing = createSharing<number>()
    let done = 0
    const work = async (): Promise<number> => {
      done += 1
      return done
    }
    expect(await Promise.all([sharing.run("a", work), sharing.run("a", work)])).toEqual([1, 1])
    expect(await sharing.run("b", work)).toBe(2)
    expect(await sharing.run("a", work)).toBe(3)
  })

  it("fails for all who share it, and is tried again by the next", async () => {
    const sharing = createSharing<number>()
    const failing = (): Promise<number> => Promise.reject(new Error("away"))
    const both = await Promise.allSettled([sharing.run("a", failing), sharing.run("a", failing)])
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"])
    expect(await sharing.run("a", () => Promise.resolve(1))).toBe(1)
  })
})
