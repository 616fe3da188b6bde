import fc from "fast-check"
import { formatHours } from "../admin/lib/format"
import { isLeaving } from "../admin/lib/leaving"
import { groupReasons } from "../admin/lib/left-out-reasons"
import { firstChoice, NEW, NONE } from "../admin/lib/new-reference"
import { refusalKey } from "../admin/lib/refused-webhooks"
import { missingFields, type AccountValues } from "../admin/lib/required-fields"
import { changesOf, problemsOf, rowsOf, type StoreLinkRow } from "../admin/lib/store-link-rows"
import { hintOf } from "../modules/mipos/hints"

const link = (location: string, store: string, own: string | null = null) => ({
  id: `link-${location}`,
  stock_location_id: location,
  store_id: store,
  pos_store_id: store,
  inventory_system_id: own,
  enabled: true,
})
const row = (location: string, store: string, posStore = "", enabled = true): StoreLinkRow => ({
  stock_location_id: location,
  store_id: store,
  pos_store_id: posStore,
  enabled,
})

describe("the rows of the store links", () => {
  const locations = [{ id: "a" }, { id: "b" }]

  it("are one for each location, with its store if it has one", () => {
    expect(rowsOf(locations, [link("b", "north")])).toEqual([row("a", ""), row("b", "north")])
    expect(rowsOf(locations, [{ ...link("a", "south"), pos_store_id: "7" }])[0]).toEqual(
      row("a", "south", "7")
    )
  })

  it("change nothing while nothing was changed", () => {
    const anyLink = fc.record({
      id: fc.uuid(),
      stock_location_id: fc.constantFrom("a", "b", "gone"),
      store_id: fc.constantFrom("1", "2"),
      pos_store_id: fc.constantFrom("1", "2"),
      inventory_system_id: fc.constant(null),
      enabled: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(anyLink, { selector: (one) => one.stock_location_id }),
        (links) => {
          expect(changesOf(rowsOf(locations, links), links)).toEqual([])
        }
      )
    )
  })

  it("create, change, and leave alone", () => {
    const rows = [row("a", " south "), row("b", "north", "7"), row("c", "")]
    expect(changesOf(rows, [link("b", "north")])).toEqual([
      { index: 0, id: undefined, request: row("a", "south", "south") },
      { index: 1, id: "link-b", request: row("b", "north", "7") },
    ])
    expect(changesOf([row("b", "north", "", false)], [link("b", "north")])).toEqual([
      { index: 0, id: "link-b", request: row("b", "north", "north", false) },
    ])
  })

  it("say what is wrong with them, and where", () => {
    expect(problemsOf([row("a", " "), row("b", "")], [])).toEqual([
      { index: 0, field: "store_id", problem: "noLink" },
    ])
    expect(problemsOf([row("a", "south"), row("b", "")], [link("b", "north")])).toEqual([
      { index: 1, field: "store_id", problem: "required" },
    ])
    expect(problemsOf([row("a", "south"), row("b", "south ")], [])).toEqual([
      { index: 1, field: "store_id", problem: "taken" },
    ])
    expect(problemsOf([row("a", "south", "1"), row("b", "north", "1")], [])).toEqual([
      { index: 1, field: "pos_store_id", problem: "taken" },
    ])
    // Another inventory system has stores of its own.
    expect(
      problemsOf(
        [row("a", "south"), row("b", "south")],
        [link("a", "south"), link("b", "south", "other")]
      )
    ).toEqual([])
  })
})

describe("the fields that mipOS asks for", () => {
  const EMPTY: AccountValues = {
    client_id: "",
    client_secret: "",
    email: "",
    password: "",
    access_token: "",
    user_id_tps: "",
    inventory_system_id: "",
  }
  const saved = { has_client_secret: true, has_password: true, has_access_token: false }

  it("are all of them at first", () => {
    expect(missingFields(EMPTY, null)).toEqual([
      "client_id",
      "client_secret",
      "email",
      "password",
      "user_id_tps",
      "inventory_system_id",
    ])
  })

  it("are not those that are saved and stay", () => {
    const values = { ...EMPTY, client_id: "1", email: "a@b.test", user_id_tps: "2" }
    expect(missingFields({ ...values, inventory_system_id: "3" }, saved)).toEqual([])
    expect(missingFields({ ...values, password: null, inventory_system_id: " " }, saved)).toEqual([
      "password",
      "inventory_system_id",
    ])
  })

  it("are fewer with a fixed token", () => {
    expect(missingFields({ ...EMPTY, access_token: "token" }, null)).toEqual([
      "client_secret",
      "user_id_tps",
      "inventory_system_id",
    ])
  })
})

describe("what stands in the guide besides", () => {
  it("is the only unit there is, a new one where there is none, and no guess among several", () => {
    expect(firstChoice("saved", ["a", "b"])).toBe("saved")
    expect(firstChoice(null, [])).toBe(NEW)
    expect(firstChoice(null, ["a"])).toBe("a")
    expect(firstChoice(null, ["a", "b"])).toBe(NONE)
  })

  it("is each reason once, the most frequent first", () => {
    const problem = (code: "no_unit" | "no_cost", message: string) => ({
      code,
      message,
      hint: hintOf(code),
    })
    const groups = groupReasons([
      { name: "one", reasons: [problem("no_cost", "One has no cost.")] },
      { name: "two", reasons: [problem("no_unit", "Two."), problem("no_cost", "Two has none.")] },
      { name: "three", reasons: [problem("no_cost", "Three.")] },
      { name: "four", reasons: [problem("no_cost", "Four.")] },
      { name: "five", reasons: [{ code: "rejected", message: "Unheard of.", hint: null }] },
    ])
    expect(groups.map(({ reason, count }) => [reason.code, count])).toEqual([
      ["no_cost", 4],
      ["no_unit", 1],
      ["rejected", 1],
    ])
    expect(groups[0]?.examples).toEqual(["one", "two", "three"])
  })

  it("is left by another path or another search, and not by an anchor", () => {
    const here = { pathname: "/settings/mipos", search: "?step=sync" }
    expect(isLeaving(here, { ...here })).toBe(false)
    expect(isLeaving(here, { ...here, search: "" })).toBe(true)
    expect(isLeaving(here, { ...here, pathname: "/orders" })).toBe(true)
    expect(isLeaving(here, { pathname: "/settings/mipos/dry-runs/1", search: "" })).toBe(true)
  })

  it("is not left by a drawer on top of it, nor when that is closed", () => {
    const here = { pathname: "/settings/mipos", search: "?step=defaults" }
    const drawer = { pathname: "/settings/mipos/units/create", search: "" }
    expect(isLeaving(here, drawer)).toBe(false)
    expect(isLeaving(drawer, { ...here, search: "" })).toBe(false)
    expect(isLeaving(drawer, { pathname: "/settings/locations", search: "" })).toBe(true)
  })

  it("says how long in words", () => {
    expect(formatHours(60, "en")).toBe("1 hour")
    expect(formatHours(330, "en")).toBe("5 hours, 30 minutes")
    expect(formatHours(345, "es")).toMatch(/^5 horas,? y? ?45 minutos$/)
    expect(formatHours(15, "en")).toBe("15 minutes")
  })

  it("knows the reasons of refused webhooks, and of no others", () => {
    expect(refusalKey("not_fresh")).toBe("status.webhook.refusals.notFresh")
    expect(refusalKey("constructor")).toBeUndefined()
  })
})
