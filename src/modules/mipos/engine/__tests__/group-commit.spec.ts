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

  it("waits for more where that pays, but not once a group is full", async () => {
    const held = heldCommits()
    const gathered: Array<() => void> = []
    const gather = () => new Promise<void>((resolve) => gathered.push(resolve))
    const commit = createGroupCommit(held.commit, 2, gather)
    const first = commit("a")
    await new Promise(setImmediate)
    expect(held.groups).toEqual([])
    const others = [commit("b"), commit("c"), commit("d")]
    gathered.shift()?.()
    await new Promise(setImmediate)
    await held.finish()
    await Promise.all([first, ...others])
    expect(held.groups).toEqual([
      ["a", "b"],
      ["c", "d"],
    ])
    expect(gathered).toEqual([])
  })
})
