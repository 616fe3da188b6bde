import fc from "fast-check"
import {
  acceptanceOf,
  firstStep,
  isSetUp,
  SET_UP_STEPS,
  setUpSteps,
  stepAfter,
  stepOf,
  stepOfPlace,
  type SetUp,
  type SetUpStep,
} from "../admin/lib/set-up"
import { HINT_TEXTS, hintOf, type HintCode } from "../modules/mipos/hints"
import { CONNECTION, FRESH, GOOD, LINK, SYNC } from "./admin-status-examples"

const EVERYTHING: SetUp = {
  status: GOOD,
  connection: CONNECTION,
  isAccepted: true,
  preview: null,
}
const NOTHING: SetUp = { status: FRESH, connection: null, isAccepted: undefined, preview: null }

/** A store that somebody has begun to set up, and this much of it is done. */
const BEGUN: SetUp = { ...NOTHING, connection: CONNECTION, isAccepted: true }
const LINKED: SetUp = { ...BEGUN, status: { ...FRESH, links: [LINK] } }

const done = (setUp: SetUp) => setUpSteps(setUp).flatMap(({ id, isDone }) => (isDone ? [id] : []))
const obstacles = (setUp: SetUp) =>
  Object.fromEntries(setUpSteps(setUp).map(({ id, obstacle }) => [id, obstacle]))

describe("the steps of the set-up", () => {
  it("are in order, and none is done at first", () => {
    expect(setUpSteps(NOTHING).map(({ id }) => id)).toEqual(SET_UP_STEPS)
    expect(done(NOTHING)).toEqual([])
    expect(done(EVERYTHING)).toEqual(SET_UP_STEPS)
  })

  it.each<[string, SetUp, string[]]>([
    ["an account that mipOS accepts", BEGUN, ["connection"]],
    ["an account that mipOS refuses", { ...BEGUN, isAccepted: false }, []],
    ["an account that could not be tried", { ...BEGUN, isAccepted: undefined }, ["connection"]],
    [
      "an account that is not complete",
      { ...BEGUN, connection: { ...CONNECTION, missing: ["Email"] } },
      [],
    ],
    ["a link", LINKED, ["connection", "storeLinks"]],
    [
      "a link that is switched off",
      { ...LINKED, status: { ...FRESH, links: [{ ...LINK, enabled: false }] } },
      ["connection"],
    ],
    [
      "defaults",
      {
        ...BEGUN,
        connection: {
          ...CONNECTION,
          default_unit_id: "unit",
          default_supplier_id: "supplier",
          default_cost: "1",
        },
      },
      ["connection", "defaults"],
    ],
    ["a trial run", { ...BEGUN, preview: { ...SYNC, dry_run: true } }, ["connection", "preview"]],
    [
      "a trial run that failed",
      { ...BEGUN, preview: { ...SYNC, dry_run: true, state: "failed" } },
      ["connection"],
    ],
    [
      "an address that is registered",
      { ...BEGUN, status: { ...FRESH, webhook: GOOD.webhook } },
      ["connection", "webhook"],
    ],
    [
      "an address that changed since it was registered",
      {
        ...BEGUN,
        status: { ...FRESH, webhook: { ...GOOD.webhook, url: "https://other.test" } },
      },
      ["connection"],
    ],
  ])("done with %s", (_what, setUp, expected) => {
    // The examples' connection has defaults, which are a step of their own.
    const { connection } = setUp
    const plain =
      connection === CONNECTION || connection?.missing.length
        ? { ...setUp, connection: connection && { ...connection, default_cost: null } }
        : setUp
    expect(done(plain)).toEqual(expected)
  })

  it("say why they are not possible yet", () => {
    expect(obstacles(NOTHING)).toEqual({
      connection: null,
      storeLinks: null,
      defaults: "connection",
      preview: "connection",
      webhook: "connection",
      sync: "connection",
    })
    expect(obstacles(BEGUN)).toMatchObject({ defaults: null, preview: "storeLink", webhook: null })
    expect(obstacles(LINKED)).toMatchObject({ preview: null, webhook: null, sync: null })
    expect(obstacles({ ...LINKED, isAccepted: false })).toMatchObject({
      preview: null,
      webhook: "credentials",
      sync: "credentials",
    })
    expect(obstacles({ ...LINKED, connection: { ...CONNECTION, enabled: false } })).toMatchObject({
      preview: "switchedOff",
      webhook: "switchedOff",
      sync: "switchedOff",
    })
  })

  const anySteps = fc.tuple(...SET_UP_STEPS.map(() => fc.boolean())).map((flags) =>
    SET_UP_STEPS.map((id, index): SetUpStep => ({
      id,
      isDone: flags[index] ?? false,
      obstacle: null,
    }))
  )

  it("go on where something is left, and never where something is done", () => {
    fc.assert(
      fc.property(anySteps, fc.constantFrom(...SET_UP_STEPS), (steps, current) => {
        const left = steps.filter(({ isDone }) => !isDone).map(({ id }) => id)
        expect(firstStep(steps)).toBe(left[0] ?? "sync")
        const next = stepAfter(steps, current)
        const others = left.filter((id) => id !== current)
        expect(others.length === 0 ? ["sync"] : others).toContain(next)
        const behind = others.filter(
          (id) => SET_UP_STEPS.indexOf(id) > SET_UP_STEPS.indexOf(current)
        )
        expect(next).toBe(behind[0] ?? others[0] ?? "sync")
      })
    )
  })

  it("are known by their names in the address, and by nothing else", () => {
    expect(SET_UP_STEPS.map((id) => stepOf(id))).toEqual(SET_UP_STEPS)
    expect([null, "", "toString", "Connection"].map(stepOf)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it("stand for every place of the settings page that a hint leads to", () => {
    const isCode = (code: string): code is HintCode => Object.hasOwn(HINT_TEXTS, code)
    const settings = Object.keys(HINT_TEXTS)
      .filter(isCode)
      .map((code) => hintOf(code).setting)
      .filter((setting) => setting !== null)
    const others = new Set(settings.filter((setting) => stepOfPlace(setting) === undefined))

    expect([...others].sort()).toEqual(["/inventory", "/settings/mipos"])
  })
})

describe("a test of the connection", () => {
  it.each([
    ["accepted", true, true],
    ["fixed_token", true, true],
    ["unauthorized", false, false],
    ["rejected", false, false],
    ["incomplete", false, false],
    ["rate_limited", false, undefined],
    ["not_sent", false, undefined],
    ["ambiguous", false, undefined],
  ] as const)("that ends with %s says %j of the account: %j", (code, ok, expected) => {
    expect(acceptanceOf({ code, ok })).toBe(expected)
  })
})

describe("a store", () => {
  it.each([
    [true, {}],
    // It ran for months; a night that failed does not make it new.
    [true, { last_sync: { ...SYNC, state: "failed" as const } }],
    [false, { configured: false }],
    [false, { has_synced: false }],
    [false, { webhook: { ...GOOD.webhook, registered_url: null } }],
  ])("is set up: %s for %j", (isOver, change) => {
    expect(isSetUp({ ...GOOD, ...change })).toBe(isOver)
  })
})
