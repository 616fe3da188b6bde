import { createGroupCommit } from "../group-commit"

/** A commit that is under way until it is let go. */
const heldCommits = () => {
  const groups: string[][] = []
  const waiting: Array<() => void> = []
  return {
    groups,
    commit: (items: readonly string[]) =>
      new Promise<void>((resolve, reject) => {
        groups.push([...items])
        waiting.push(() => (items.includes("bad") ? reject(new Error("refused")) : resolve()))
      }),
    /** Ends commits until none is left. */
    finish: async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        next()
        await new Promise(setImmediate)
      }
    },
  }
}

describe("a group commit", () => {
  it("commits the first at once, and what came meanwhile together", async () => {
    const held = heldCommits()
    const commit = createGroupCommit(held.commit, 10)
    const all = Promise.all(["a", "b", "c", "d"].map(commit))
    expect(held.groups).toEqual([["a"]])
    await held.finish()
    await all
    expect(held.groups).toEqual([["a"], ["b", "c", "d"]])
  })

  it("makes no group larger than it may be", async () => {
    const held = heldCommits()
    const commit = createGroupCommit(held.commit, 2)
    const all = Promise.all(["a", "b", "c", "d"].map(commit))
    await held.finish()
    await all
    expect(held.groups).toEqual([["a"], ["b", "c"], ["d"]])
  })

  it("keeps nobody back for one that cannot be committed, and tells whoever gave that one", async () => {
    const held = heldCommits()
    const commit = createGroupCommit(held.commit, 10)
    const all = Promise.allSettled(["a", "b", "bad", "c"].map(commit))
    await held.finish()
    expect((await all).map(({ status }) => status)).toEqual([
      "fulfilled",
      "fulfilled",
      "rejected",
      "fulfilled",
    ])
    expect(held.groups.slice(2)).toEqual([["b"], ["bad"], ["c"]])
  })

  it("goes on after everything was committed", async () => {
    const held = heldCommits()
    const commit = createGroupCommit(held.commit, 10)
    for (const item of ["a", "b"]) {
      const done = commit(item)
      await held.finish()
      await done
    }
    expect(held.groups).toEqual([["a"], ["b"]])
  })

  describe("that gathers", () => {
    const LONG_MS = 60_000

    it("waits while more are expected, and no longer", async () => {
      const held = heldCommits()
      let isExpected = true
      const commit = createGroupCommit(held.commit, 10, {
        expectsMore: () => isExpected,
        longestMs: LONG_MS,
      })
      const first = commit("a")
      await new Promise(setImmediate)
      expect(held.groups).toEqual([])
      isExpected = false
      const last = commit("b")
      await new Promise(setImmediate)
      expect(held.groups).toEqual([["a", "b"]])
      await held.finish()
      await Promise.all([first, last])
    })

    it("waits for nobody once a group is full", async () => {
      const held = heldCommits()
      const commit = createGroupCommit(held.commit, 2, {
        expectsMore: () => true,
        longestMs: LONG_MS,
      })
      const all = Promise.all(["a", "b", "c", "d"].map(commit))
      await new Promise(setImmediate)
      await held.finish()
      await all
      expect(held.groups).toEqual([
        ["a", "b"],
        ["c", "d"],
      ])
    })

    it("waits for what does not come no longer than it may", async () => {
      const groups: string[][] = []
      const commit = createGroupCommit<string>(
        (items) => {
          groups.push([...items])
          return Promise.resolve()
        },
        10,
        { expectsMore: () => true, longestMs: 5 }
      )
      await commit("a")
      expect(groups).toEqual([["a"]])
    })
  })
})
