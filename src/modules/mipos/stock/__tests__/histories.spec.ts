import fc from "fast-check"
import { advance, decimal } from ".."
import { World, type WorldOptions } from "./world"

/**
 * Random histories of two sides with the state machine between them. What is checked is the conserved
 * sum, which is what each side really moved, and not only that both numbers are equal: equal and wrong
 * is the failure to look for.
 *
 * `MODEL_RUNS` sets how many there are of each kind; a failure prints its seed and its path.
 */
const RUNS = Number(process.env["MODEL_RUNS"] ?? 4_000)
const STEPS = 60

type Step = (world: World) => void
const step = (act: Step): fc.Arbitrary<Step> => fc.constant(act)

/** Small whole numbers, so that both sides often move alike, and fractions. */
const amount = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("-1", "1", "-2", "2") },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 999 }))
      .map(([whole, fraction]) => `${whole}.${String(fraction).padStart(3, "0")}`),
  }
)

const index = fc.nat(9)

const push: Step = (world) => {
  world.wantPush()
  world.arrive()
  world.answer("answered")
}

/** What happens everywhere, on a network that delays, repeats and reorders. */
const usual: fc.Arbitrary<Step> = fc.oneof(
  amount.map(
    (delta): Step =>
      (world) =>
        world.editMedusa(delta)
  ),
  amount.map(
    (delta): Step =>
      (world) =>
        world.moveMipos(delta)
  ),
  step((world) => world.wantPush()),
  step(push),
  step((world) => world.arrive()),
  step((world) => world.answer("answered")),
  step((world) => world.wantSync(true)),
  step((world) => world.look()),
  fc.integer({ min: 1, max: 9_000 }).map(
    (ms): Step =>
      (world) =>
        world.pass(ms)
  ),
  step((world) => {
    // Long enough for a suspicion to be confirmed, when no call is on its way that takes so long.
    if (world.requests.length === 0) {
      world.pass(16_000)
      world.look()
    }
  }),
  fc.tuple(index, fc.boolean()).map(
    ([at, keep]): Step =>
      (world) =>
        world.deliver(at, keep)
  )
)

/** Answers and workers are lost, syncs run, mipOS refuses. */
const rough: fc.Arbitrary<Step> = fc.oneof(
  { weight: 9, arbitrary: usual },
  { weight: 1, arbitrary: step((world) => world.answer("lost")) },
  { weight: 1, arbitrary: step((world) => world.answer("rejected")) },
  { weight: 1, arbitrary: step((world) => world.crash(false)) },
  {
    weight: 1,
    arbitrary: step((world) => {
      // The sync that is to settle what got no answer does not get through.
      world.look()
      world.wantSync(true)
      world.answer("answered")
    }),
  },
  { weight: 1, arbitrary: step((world) => world.wantSync(false)) },
  { weight: 1, arbitrary: step((world) => world.release()) },
  { weight: 1, arbitrary: step((world) => world.answerOfALostLease("accepted")) },
  { weight: 1, arbitrary: fc.constantFrom<Step>((world) => world.pass(70_000)) }
)

/** Calls arrive after we have stopped to wait for them. */
const late: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: rough },
  { weight: 2, arbitrary: step((world) => world.timeOut()) },
  { weight: 1, arbitrary: step((world) => world.crash(true)) },
  { weight: 2, arbitrary: step((world) => world.arriveLate()) }
)

/** Somebody decides whose number is right while webhooks are still to come, and calls on their way. */
const hasty: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: late },
  {
    weight: 3,
    arbitrary: step((world) => {
      world.pass(16_000)
      world.look()
      world.believeMipos()
    }),
  },
  { weight: 2, arbitrary: step((world) => world.believeMipos()) },
  { weight: 2, arbitrary: step((world) => world.wantSync(false, true)) }
)

/** And webhooks are lost for good. */
const worst: fc.Arbitrary<Step> = fc.oneof(
  { weight: 14, arbitrary: late },
  {
    weight: 1,
    arbitrary: index.map(
      (at): Step =>
        (world) =>
          world.loseWebhook(at)
    ),
  }
)

const known: fc.Arbitrary<WorldOptions> = fc
  .record({
    opening: fc.integer({ min: 0, max: 50 }).map(String),
    echoes: fc.boolean(),
    skewMs: fc.constantFrom(0, 0, 900, -900, 90_000, -90_000),
    justSynced: fc.boolean(),
  })
  .map((given) => ({ ...given, habit: given.echoes ? "echoes" : "silent" }))

const unknown: fc.Arbitrary<WorldOptions> = known.map((given) => ({ ...given, habit: "unknown" }))

/** Where nothing looks like an echo. */
const SILENT: WorldOptions = {
  opening: "10",
  echoes: false,
  habit: "silent",
  skewMs: 0,
  justSynced: false,
}

const play = (options: WorldOptions, steps: readonly Step[]): World => {
  const world = new World(options)
  steps.forEach((act) => act(world))
  return world
}

const sync = (world: World): void => {
  world.wantSync(false)
  world.arrive()
  world.answer("answered")
}

/** Whatever is suspected is a drift from now on. */
const confirm = (world: World): void => {
  world.pass(16_000)
  world.look()
}

/** The sum was kept, or somebody who looks at the position sees that it may not have been. */
interface Tally {
  exact: number
  flagged: number
  overwritten: number
}

const judge = (world: World, tally: Tally): void => {
  if (world.isExact) {
    tally.exact += 1
  } else if (world.isFlagged) {
    tally.flagged += 1
  } else if (world.happened.overwritten > 0 && world.position.lastSyncAt !== null) {
    // The one case that nobody can see: docs/how-it-works.md, "What mipOS makes impossible to know".
    tally.overwritten += 1
  } else {
    throw new Error(
      `Wrong and silent: expected ${world.expected}, Medusa ${world.medusa}, mipOS ${world.mipos}, ${JSON.stringify({ ...world.position, ...world.happened })}`
    )
  }
}

const histories = (steps: fc.Arbitrary<Step>): fc.Arbitrary<Step[]> =>
  fc.array(steps, { maxLength: STEPS })

const tell = (what: string, tally: Tally): void => {
  process.stdout.write(
    `histories, ${what}: ${tally.exact} exact, ${tally.flagged} not exact and flagged, ${tally.overwritten} overwritten by a sync before anybody heard of it\n`
  )
}

describe("two sides with the state machine of a position between them", () => {
  it("ends exact and unflagged, whatever is delayed, repeated and out of order", () => {
    fc.assert(
      fc.property(known, histories(usual), (options, steps) => {
        const world = play(options, steps)
        world.comeToRest()
        // mipOS' own movement, equal to a push that never got there, was taken for its echo: a drift, or a doubt
        // where another webhook of that second has explained the drift away.
        const isDoubted =
          world.happened.falseEchoes > 0 && !world.isExact && world.position.doubtedAt !== null
        const isMistaken = options.echoes && (isDoubted || world.position.drift !== null)
        // Two movements of one second that nothing tells apart are one, and doubted; what mipOS states next may
        // show it besides.
        const isTwin = world.happened.twins > 0 && world.position.doubtedAt !== null
        const isTwinLost = isTwin && !world.isExact
        expect(isTwin || world.isExact || isMistaken).toBe(true)
        const isAlike =
          world.happened.lookAlikes + world.happened.repeats > 0 ||
          options.echoes ||
          world.position.lastSyncAt !== null
        expect(isTwinLost || isMistaken || world.position.drift === null).toBe(true)
        expect(world.position.doubtedAt === null || isAlike).toBe(true)
        // Where its movement and our push were taken for each other, the sum is right and the drift is not.
        world.moveMipos("-1")
        world.comeToRest()
        expect(isTwin || isDoubted || world.isExact === (world.position.drift === null)).toBe(true)
      }),
      { numRuns: RUNS }
    )
  })

  it("ends exact when answers, workers and leases are lost, and only then is doubted", () => {
    fc.assert(
      fc.property(known, histories(rough), (options, steps) => {
        const world = play(options, steps)
        world.comeToRest()
        const { position, happened } = world
        expect(position).toMatchObject({ state: "idle", flight: null, lease: null })
        expect(
          position.doubtedAt === null ||
            happened.lostAnswers + happened.lookAlikes + happened.repeats > 0 ||
            options.echoes ||
            position.lastSyncAt !== null
        ).toBe(true)
        // Where a lost push would come back, an equal movement of mipOS' own looks like it.
        const mayBeMistaken = (options.echoes || happened.twins > 0) && world.isFlagged
        expect(world.isExact || mayBeMistaken).toBe(true)
        expect(position.drift === null || mayBeMistaken).toBe(true)
      }),
      { numRuns: RUNS }
    )
  })

  it.each([
    { what: "late arrivals", options: known, steps: late },
    { what: "unknown echoes", options: unknown, steps: rough },
    { what: "hasty decisions", options: known, steps: hasty },
    { what: "late arrivals and lost webhooks", options: known, steps: worst },
    { what: "all of it, and unknown echoes", options: unknown, steps: worst },
  ])("is exact or says that it may not be: $what", ({ what, options, steps }) => {
    const tally: Tally = { exact: 0, flagged: 0, overwritten: 0 }
    fc.assert(
      fc.property(options, histories(steps), (given, acts) => {
        const world = play(given, acts)
        world.comeToRest()
        while (world.strays.length > 0) {
          world.arriveLate()
        }
        // What is wrong now, the next movement of mipOS shows.
        world.moveMipos("-1")
        world.comeToRest()
        judge(world, tally)
      }),
      { numRuns: RUNS }
    )
    tell(what, tally)
  })

  it("is put right by believing mipOS where only webhooks were lost, and by nothing else", () => {
    const losing = fc.oneof(
      { weight: 12, arbitrary: usual },
      {
        weight: 1,
        arbitrary: index.map(
          (at): Step =>
            (world) =>
              world.loseWebhook(at)
        ),
      }
    )
    const silent = known.filter(({ echoes, justSynced }) => !echoes && !justSynced)
    fc.assert(
      fc.property(silent, histories(losing), (options, steps) => {
        const world = play(options, steps)
        world.comeToRest()
        world.moveMipos("-1")
        world.comeToRest()
        expect(world.position.drift === null).toBe(world.isExact)
        world.believeMipos()
        world.comeToRest()
        expect(world.isExact).toBe(true)
        expect(world.position.drift).toBeNull()
      }),
      { numRuns: RUNS }
    )
  })

  it("states the stock again, and pushes nothing, when a sync was lost and the next not sent", () => {
    const world = new World(SILENT)
    world.editMedusa("5")
    world.wantSync(false)
    world.arrive()
    world.answer("lost")
    world.wantSync(true)
    world.answer("answered")
    expect(world.position.state).toBe("uncertain")
    world.comeToRest()
    expect(world.isExact).toBe(true)
  })

  it("says so when a system that was silent sends a push back", () => {
    const world = new World({ ...SILENT, echoes: true })
    world.editMedusa("5")
    world.wantPush()
    world.arrive()
    world.answer("answered")
    world.deliver(0, false)
    expect(world.position.doubtedAt).not.toBeNull()
  })

  it("doubts no more once a person has counted", () => {
    const world = new World(SILENT)
    world.editMedusa("-1")
    world.wantPush()
    world.answer("lost")
    world.comeToRest()
    expect(world.position.doubtedAt).not.toBeNull()
    expect(decimal.equal(world.mipos, "9")).toBe(true)
    expect(advance(world.position, { kind: "counted" }).position.doubtedAt).toBeNull()
  })

  it("doubts what comes after mipOS was believed, and may have been in its number", () => {
    const world = new World(SILENT)
    world.moveMipos("-1")
    world.pass(2_000)
    world.moveMipos("-1")
    world.deliver(1, false)
    world.pass(16_000)
    world.look()
    world.believeMipos()
    expect(world.isExact).toBe(true)
    // A sync between: from here on nothing contradicts any more.
    sync(world)
    expect(world.position.doubtedAt).toBeNull()
    world.deliver(0, false)
    world.comeToRest()
    expect(world.position.doubtedAt).not.toBeNull()
  })

  it("states the believed number again where a sync that was on its way has overwritten it", () => {
    const world = new World(SILENT)
    world.moveMipos("-1")
    world.loseWebhook(0)
    world.moveMipos("-1")
    world.deliver(0, false)
    world.pass(16_000)
    world.look()
    world.wantSync(false, true)
    world.believeMipos()
    world.arrive()
    expect(world.mipos).toBe("9")
    world.answer("answered")
    world.comeToRest()
    expect(world.mipos).toBe("8")
    expect(world.isExact).toBe(true)
  })

  it("doubts on after a count while a call that got no answer may arrive yet", () => {
    const world = new World(SILENT)
    world.editMedusa("-1")
    world.wantPush()
    world.timeOut()
    const counted = advance(world.position, { kind: "counted" })
    expect(counted.position.doubtedAt).not.toBeNull()
    world.comeToRest()
    expect(advance(world.position, { kind: "counted" }).position.doubtedAt).toBeNull()
  })

  it.each([
    { first: "the last", order: [2, 0, 0] },
    { first: "the middle", order: [1, 1, 0] },
    { first: "the middle", order: [1, 0, 0] },
  ])(
    "ends a drift that $first webhook of a second told of, when the others come: $order",
    ({ order }) => {
      const world = new World(SILENT)
      for (const delta of ["-1", "-1", "0.5"]) {
        world.moveMipos(delta)
      }
      // Missing for so long that it counts as a drift, and with a push that nobody knows to be in the numbers.
      const [first = 0, ...others] = order
      world.editMedusa("0.25")
      world.deliver(first, false)
      push(world)
      confirm(world)
      others.forEach((at) => world.deliver(at, false))
      world.comeToRest()
      expect(world.isExact).toBe(true)
      expect(world.isFlagged).toBe(false)
    }
  )

  it.each(["-5", "5"])(
    "keeps mipOS' number of a drift through a push of %s within its second",
    (pushed) => {
      const world = new World(SILENT)
      world.moveMipos("-2")
      world.loseWebhook(0)
      world.moveMipos("-1")
      world.deliver(0, false)
      world.editMedusa(pushed)
      push(world)
      world.moveMipos("-1")
      confirm(world)
      world.deliver(0, false)
      expect(world.position.drift?.miposStock).toBe(world.mipos)
    }
  )

  it("keeps mipOS' number of a drift when a sale was taken back within its second", () => {
    const world = new World(SILENT)
    world.moveMipos("-2")
    world.loseWebhook(0)
    world.pass(3_000)
    world.moveMipos("-2")
    world.moveMipos("2")
    world.deliver(0, false)
    confirm(world)
    world.deliver(0, false)
    expect(world.position.drift).toMatchObject({ miposStock: "8", agreedStock: "10" })
  })

  it("ends a drift that came of a second's webhooks in disorder, though none shows which was the last", () => {
    const world = new World(SILENT)
    for (const delta of ["-1", "2", "-1"]) {
      world.moveMipos(delta)
    }
    world.deliver(0, false)
    world.deliver(1, false)
    world.editMedusa("-2")
    push(world)
    confirm(world)
    expect(world.position.drift).not.toBeNull()
    world.deliver(0, false)
    expect(world.isExact).toBe(true)
    expect(world.position.drift).toBeNull()
  })

  it("doubts what comes of the very second whose number was believed", () => {
    const world = new World(SILENT)
    for (const delta of ["0.5", "-2", "2"]) {
      world.moveMipos(delta)
    }
    world.deliver(2, false)
    confirm(world)
    world.deliver(0, false)
    world.believeMipos()
    expect(world.position.doubtedAt).toBeNull()
    world.deliver(0, false)
    expect(world.position.doubtedAt).not.toBeNull()
  })

  it.each([0, 90_000, -90_000])(
    "states again what a sync overwrote, though its late webhook counts as a push's echo: clock %i ms ahead",
    (skewMs) => {
      const world = new World({ ...SILENT, echoes: true, habit: "echoes", skewMs })
      world.moveMipos("1")
      sync(world)
      // So long that the push's echo, taken for the movement, tells nothing of it.
      world.pass(120_000)
      world.editMedusa("1")
      push(world)
      world.comeToRest()
      expect(world.isExact).toBe(true)
      expect(world.isFlagged).toBe(false)
    }
  )

  it("states again what a sync overwrote, though a push that began soon after it was slow", () => {
    const world = new World({ ...SILENT, echoes: true, habit: "echoes" })
    world.moveMipos("1")
    sync(world)
    world.pass(1_500)
    world.editMedusa("1")
    world.wantPush()
    world.pass(1_000)
    world.deliver(0, false)
    world.pass(5_000)
    world.arrive()
    world.answer("answered")
    world.comeToRest()
    expect(world.isExact).toBe(true)
  })

  it.each([
    { when: "soon after a sync", seconds: 4, restate: true },
    { when: "long after a sync", seconds: 6, restate: false },
  ])("states the stock again for the echo of a push $when: $restate", ({ seconds, restate }) => {
    const world = new World({ ...SILENT, echoes: true, habit: "echoes" })
    sync(world)
    world.pass(seconds * 1_000)
    world.editMedusa("1")
    push(world)
    world.deliver(0, false)
    expect(world.position).toMatchObject({ restate, doubtedAt: null, drift: null })
  })

  it.each([true, false])(
    "doubts what a lost webhook left behind when a late one has the stock stated again: echoes %s",
    (echoes) => {
      const world = new World({ ...SILENT, echoes, habit: echoes ? "echoes" : "silent" })
      world.moveMipos("1")
      sync(world)
      world.pass(16_000)
      if (echoes) {
        world.editMedusa("1")
        push(world)
      }
      world.pass(10_000)
      world.moveMipos("-3")
      world.loseWebhook(world.webhooks.length - 1)
      world.pass(2_000)
      world.moveMipos("-1")
      world.deliver(world.webhooks.length - 1, false)
      expect(world.position.drift).not.toBeNull()
      world.deliver(0, false)
      world.comeToRest()
      expect(world.isExact).toBe(false)
      expect(world.position.doubtedAt).not.toBeNull()
    }
  )

  it.each([2_000, 8_000])(
    "doubts nothing when a sale and a push cross %i ms after a sync, and both come back",
    (ms) => {
      const world = new World({ ...SILENT, echoes: true, habit: "echoes" })
      sync(world)
      world.pass(ms)
      world.editMedusa("-2")
      world.pass(300)
      world.wantPush()
      world.moveMipos("-1")
      world.pass(100)
      world.arrive()
      world.pass(100)
      world.answer("answered")
      world.deliver(0, false)
      world.deliver(0, false)
      expect(world.position).toMatchObject({ agreed: "7", doubtedAt: null, drift: null })
      world.comeToRest()
      expect(world.isExact).toBe(true)
      expect(world.isFlagged).toBe(false)
    }
  )

  it("doubts nothing of a push's echo while a sale that a sync overwrote is to be stated again", () => {
    const world = new World({ ...SILENT, echoes: true, habit: "echoes" })
    world.wantSync(false)
    world.moveMipos("-1")
    world.arrive()
    world.answer("answered")
    world.deliver(0, false)
    expect(world.position).toMatchObject({ restate: true, doubtedAt: null })
    world.pass(1_000)
    world.editMedusa("-1")
    push(world)
    world.pass(200)
    world.deliver(0, false)
    world.comeToRest()
    expect(world.isExact).toBe(true)
    expect(world.isFlagged).toBe(false)
  })

  it("doubts what a lost webhook left behind when the next counts as a push's echo, soon after a sync", () => {
    const world = new World({ ...SILENT, echoes: true, habit: "echoes" })
    sync(world)
    world.pass(1_000)
    world.moveMipos("-3")
    world.loseWebhook(0)
    world.pass(1_000)
    world.moveMipos("1")
    world.pass(18_000)
    world.editMedusa("1")
    push(world)
    world.deliver(0, false)
    world.comeToRest()
    expect(world.isExact).toBe(false)
    expect(world.position.doubtedAt).not.toBeNull()
  })

  it("doubts a movement that was taken for the echo of a push that never arrived, whatever explains its drift", () => {
    const world = new World({ ...SILENT, echoes: true, habit: "echoes", justSynced: true })
    world.editMedusa("-2")
    world.wantPush()
    world.moveMipos("-2")
    world.deliver(0, false)
    world.moveMipos("-2")
    world.answer("answered")
    expect(world.position.drift).toMatchObject({ miposStock: "8", agreedStock: "10" })
    // Of the same second, and states what is agreed after it: the sync that follows overwrites mipOS' first one.
    world.deliver(0, false)
    world.comeToRest()
    expect(world.isExact).toBe(false)
    expect(world.position.doubtedAt).not.toBeNull()
  })

  it("judges no drift by what a sync without an answer may have stated", () => {
    const world = new World(SILENT)
    world.editMedusa("1")
    world.wantSync(false)
    world.arrive()
    world.answer("lost")
    world.wantSync(true)
    world.answer("rejected")
    world.moveMipos("1")
    world.deliver(0, false)
    expect(world.position).toMatchObject({ state: "blocked", lostSync: true, drift: null })
    world.comeToRest()
    expect(world.position).toMatchObject({ state: "idle", drift: null })
    expect(world.isExact).toBe(true)
  })

  it("finds the sale that said the same as another one by what mipOS states next", () => {
    const world = new World(SILENT)
    for (const delta of ["-1", "1", "-1", "-2"]) {
      world.moveMipos(delta)
    }
    world.comeToRest()
    expect(world.position.doubtedAt).not.toBeNull()
    expect(world.position.drift).toMatchObject({ miposStock: "7", agreedStock: "8" })
    world.believeMipos()
    expect(world.isExact).toBe(true)
  })

  it("doubts a sale that said the same as one that a sync has overwritten, by whatever clock", () => {
    // Nobody has seen yet that mipOS' clock is ahead by more than the webhooks are late.
    const world = new World({ ...SILENT, habit: "unknown", skewMs: 90_000 })
    world.moveMipos("-1")
    sync(world)
    world.moveMipos("-1")
    world.pass(70_000)
    world.comeToRest()
    expect(world.isExact).toBe(false)
    expect(world.position.doubtedAt).not.toBeNull()
  })

  it("doubts a sale that said the same as another one, however late what lies between them comes", () => {
    const world = new World(SILENT)
    for (const delta of ["-1", "1", "-1"]) {
      world.moveMipos(delta)
    }
    world.deliver(0, false)
    world.deliver(1, false)
    world.pass(2_000)
    world.moveMipos("-3")
    world.deliver(1, false)
    // A sync between: from here on nothing contradicts any more.
    sync(world)
    world.deliver(0, false)
    world.comeToRest()
    expect(world.isExact).toBe(false)
    expect(world.position.doubtedAt).not.toBeNull()
  })
})
