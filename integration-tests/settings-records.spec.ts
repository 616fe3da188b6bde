import type { PositionResponse, StoreLinkResponse } from "../src/types/admin-api"
import { DATABASE_WORDS, miposApi, type ApiAnswer } from "./harness/api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import { adminOf, agreement, fieldsOf, lastRequestId, miposStock, rowsOf } from "./harness/outbound"

const LISTS = ["units", "suppliers", "store-links", "items", "positions", "movements", "syncs"]
const SEARCHABLE = ["units", "suppliers", "items", "positions"]

describe("the settings API: store links, units, suppliers and lists", () => {
  let connected: ConnectedStore
  const api = () => miposApi(connected)
  const admin = () => adminOf(connected)

  beforeAll(async () => {
    connected = await connectStore()
  })
  afterAll(() => connected.close())

  /** A refusal that a person can act on. */
  const expectRefused = (answer: ApiAnswer, status: number, ...words: string[]): void => {
    expect(answer).toMatchObject({ status, message: expect.stringMatching(/\S/) })
    for (const word of words) {
      expect(answer.message).toContain(word)
    }
    expect(answer.message).not.toMatch(DATABASE_WORDS)
  }
  const firstPosition = async (link: number): Promise<PositionResponse> => {
    const [position] = await connected.positions(link, 1)
    if (!position) throw new Error("no position")
    return position
  }

  describe.each([
    {
      kind: "unit",
      path: "/units",
      fields: { external_id: "cj", name: "Caja", short_name: "cj" },
      taken: { external_id: "kg", holder: "Kilogramo" },
      standard: { external_id: "un", name: "Unidad" },
      override: "consumption_unit_id",
    },
    {
      kind: "supplier",
      path: "/suppliers",
      fields: { external_id: "tienda-sur", name: "Tienda Sur" },
      taken: { external_id: "general", holder: "Proveedor general" },
      standard: { external_id: "general", name: "Proveedor general" },
      override: "supplier_id",
    },
  ])("a $kind", ({ kind, path, fields, taken, standard, override }) => {
    const made = (answer: ApiAnswer): { id: string } => {
      expect(answer.status).toBe(200)
      return { id: String(fieldsOf(fieldsOf(answer.data)[kind])["id"]) }
    }
    const byExternalId = async (externalId: string): Promise<Record<string, unknown>> => {
      const rows = rowsOf(fieldsOf((await api().get(path)).data)[`${kind}s`])
      const row = rows.find((candidate) => candidate["external_id"] === externalId)
      if (!row) throw new Error(`There is no ${kind} ${externalId}.`)
      return row
    }

    it("is created, read, listed, changed and deleted", async () => {
      const { id } = made(await api().post(path, fields))
      expect(await api().get(`${path}/${id}`)).toMatchObject({
        status: 200,
        data: { [kind]: { id, ...fields } },
      })
      expect(await byExternalId(fields.external_id)).toMatchObject({ id, ...fields })
      made(await api().post(`${path}/${id}`, { name: "Otro nombre" }))
      expect(await byExternalId(fields.external_id)).toMatchObject({
        ...fields,
        name: "Otro nombre",
      })
      expect(await api().delete(`${path}/${id}`)).toMatchObject({
        status: 200,
        data: { id, deleted: true },
      })
      expectRefused(await api().get(`${path}/${id}`), 404, id)
      // Its external id is free again.
      made(await api().post(path, fields))
    })

    it("keeps its external id to itself", async () => {
      const words = [`"${taken.holder}"`, taken.external_id, "already"]
      const answer = await api().post(path, { ...fields, external_id: taken.external_id })
      expectRefused(answer, 400, ...words)
      const other = made(await api().post(path, { ...fields, external_id: `${kind}-2` }))
      const changed = { external_id: taken.external_id }
      expectRefused(await api().post(`${path}/${other.id}`, changed), 400, ...words)
      // Its own is no other's.
      made(await api().post(`${path}/${other.id}`, { external_id: `${kind}-2`, name: "Dos" }))
    })

    it("needs all of its fields, and takes no others", async () => {
      for (const name of Object.keys(fields)) {
        expectRefused(await api().post(path, { ...fields, [name]: undefined }), 400, name)
        expectRefused(await api().post(path, { ...fields, [name]: " " }), 400, name)
        expectRefused(await api().post(path, { ...fields, [name]: "a\u0000b" }), 400, name)
        expectRefused(await api().post(path, { ...fields, [name]: "x".repeat(201) }), 400, name)
      }
      expectRefused(await api().post(path, { ...fields, colour: "red" }), 400, "colour")
    })

    it("is not deleted while it is the default", async () => {
      const { id } = await byExternalId(standard.external_id)
      const answer = await api().delete(`${path}/${String(id)}`)
      expectRefused(answer, 400, `"${standard.name}" is the default ${kind}`)
      expect(await api().get(`${path}/${String(id)}`)).toMatchObject({ status: 200 })
    })

    it("is not deleted while it is set for an item, which is named", async () => {
      const position = await firstPosition(0)
      const { id } = made(await api().post(path, { ...fields, external_id: `${kind}-used` }))
      await admin().post(`/admin/mipos/items/${position.inventory_item_id}`, { [override]: id })
      expectRefused(await api().delete(`${path}/${id}`), 400, position.name, `another ${kind}`)
      await admin().post(`/admin/mipos/items/${position.inventory_item_id}`, { [override]: null })
      expect(await api().delete(`${path}/${id}`)).toMatchObject({ status: 200 })
    })
  })

  describe("a store link", () => {
    const newLocation = async (name: string): Promise<string> =>
      (await admin().post<{ stock_location: { id: string } }>("/admin/stock-locations", { name }))
        .stock_location.id
    const create = async (body: object): Promise<StoreLinkResponse> =>
      (await admin().post<{ store_link: StoreLinkResponse }>("/admin/mipos/store-links", body))
        .store_link

    it("ties a location to a store, and is read, changed and deleted", async () => {
      const location = await newLocation("Tienda Sur")
      const link = await create({ stock_location_id: location, store_id: "store-sur" })
      expect(link).toMatchObject({
        stock_location_id: location,
        stock_location_name: "Tienda Sur",
        store_id: "store-sur",
        pos_store_id: "store-sur",
        enabled: true,
      })
      // Nothing was sent yet, so a mistyped store may be put right.
      const changes = { store_id: "store-del-sur", pos_store_id: "7", enabled: false }
      expect(await api().post(`/store-links/${link.id}`, changes)).toMatchObject({
        status: 200,
        data: { store_link: { id: link.id, ...changes } },
      })
      expect(await api().get(`/store-links/${link.id}`)).toMatchObject({
        status: 200,
        data: { store_link: changes },
      })
      expect(await api().delete(`/store-links/${link.id}`)).toMatchObject({ status: 200 })
      expectRefused(await api().get(`/store-links/${link.id}`), 404, link.id)
      await create({ stock_location_id: location, store_id: "store-sur", enabled: false })
    })

    it("is refused for a location that does not exist", async () => {
      const body = { stock_location_id: "sloc_nobody", store_id: "store-x" }
      expectRefused(await api().post("/store-links", body), 400, "stock_location_id", "sloc_nobody")
    })

    it("is refused for a location or a store that is linked already, by name", async () => {
      const [centro, norte] = connected.links
      const again = { stock_location_id: centro?.stock_location_id, store_id: "store-x" }
      expectRefused(await api().post("/store-links", again), 400, '"Tienda Centro"', "store-centro")

      const location = await newLocation("Tienda Oeste")
      const sameStore = { stock_location_id: location, store_id: "store-norte" }
      expectRefused(
        await api().post("/store-links", sameStore),
        400,
        "store-norte",
        '"Tienda Norte"',
        "store_id"
      )
      const sameInWebhooks = { stock_location_id: location, store_id: "store-x", pos_store_id: "2" }
      expectRefused(
        await api().post("/store-links", sameInWebhooks),
        400,
        "pos_store_id",
        '"Tienda Norte"'
      )
      // The connection's inventory system, said aloud, is the same one.
      const { connection } = await admin().get<{ connection: { inventory_system_id: string } }>(
        "/admin/mipos/connection"
      )
      const named = { ...sameStore, inventory_system_id: connection.inventory_system_id }
      expectRefused(await api().post("/store-links", named), 400, "store-norte")
      expectRefused(
        await api().post(`/store-links/${norte?.id ?? ""}`, { pos_store_id: "1" }),
        400,
        "pos_store_id",
        '"Tienda Centro"'
      )
    })

    it("keeps its location, and its store once stock was sent there", async () => {
      const [centro] = connected.links
      const path = `/store-links/${centro?.id ?? ""}`
      const elsewhere = { stock_location_id: connected.links[1]?.stock_location_id }
      expect((await api().post(path, elsewhere)).status).toBe(400)
      expectRefused(await api().post(path, { store_id: "store-x" }), 400, "store-centro", "new one")
      expectRefused(await api().post(path, { inventory_system_id: "other" }), 400, "new one")
      expect(await api().get(path)).toMatchObject({
        data: { store_link: { store_id: "store-centro", inventory_system_id: null } },
      })
    })

    it("needs its fields, and takes no others", async () => {
      const location = await newLocation("Tienda Este")
      const whole = { stock_location_id: location, store_id: "store-este" }
      for (const name of ["stock_location_id", "store_id"]) {
        expectRefused(await api().post("/store-links", { ...whole, [name]: undefined }), 400, name)
        expectRefused(await api().post("/store-links", { ...whole, [name]: 5 }), 400, name)
      }
      for (const wrong of [{ enabled: "no" }, { pos_store_id: "" }, { paused_until: null }]) {
        const answer = await api().post("/store-links", { ...whole, ...wrong })
        expectRefused(answer, 400, Object.keys(wrong)[0] ?? "")
      }
    })

    it("ends with its positions, keeps its ledger, and may be made anew", async () => {
      const [, norte] = connected.links
      const before = await firstPosition(1)
      const [other] = await connected.positions(0, 1)
      expect(await api().delete(`/store-links/${norte?.id ?? ""}`)).toMatchObject({ status: 200 })

      expect(await connected.positions(1)).toEqual([])
      expectRefused(await api().get(`/positions/${before.id}`), 404, before.id)
      expect((await connected.movements(before.id)).length).toBeGreaterThan(0)
      // Neither side's changes cross any more, and mipOS is told so.
      const sinceId = lastRequestId(connected.simulator)
      await connected.setStock(before, 77)
      const { webhook } = await connected.simulator.changeStock({
        store_id: "store-norte",
        external_id: before.external_id,
        movement_type: 2,
        quantity: "1",
      })
      expect(webhook).toMatchObject({ delivered: false, status: 404 })
      if (other) {
        await connected.setStock(other, 33)
        await agreement(connected, other)
      }
      expect(connected.simulator.requests({ path: "store-norte", sinceId })).toEqual([])

      const made = await create({
        stock_location_id: norte?.stock_location_id,
        store_id: "store-norte",
        pos_store_id: "2",
      })
      expect((await connected.sync()).state).toBe("completed")
      const { positions } = await admin().get<{ positions: PositionResponse[] }>(
        `/admin/mipos/positions?store_link_id=${made.id}&inventory_item_id=${before.inventory_item_id}`
      )
      expect(positions).toMatchObject([{ medusa_stock: "77", agreed_stock: "77", state: "idle" }])
      expect(miposStock(connected, before)).toBe("77")
    })
  })

  describe("lists", () => {
    const page = async (list: string, query: string) => {
      const answer = await api().get(`/${list}?${query}`)
      expect(answer.status).toBe(200)
      const data = fieldsOf(answer.data)
      return { ...data, rows: rowsOf(data[list.replace("-", "_")]), count: Number(data["count"]) }
    }

    it.each(LISTS)("%s come in pages with their count", async (list) => {
      const whole = await page(list, "limit=500")
      expect(whole).toMatchObject({ offset: 0, limit: 500, count: whole.rows.length })
      expect(whole.count).toBeGreaterThan(0)
      const second = await page(list, "limit=1&offset=1")
      expect(second).toMatchObject({ offset: 1, limit: 1, count: whole.count })
      // What was made in one statement has no order of its own in the ledger.
      expect(second.rows).toHaveLength(Math.min(1, whole.count - 1))
      if (list !== "movements") {
        expect(second.rows).toEqual(whole.rows.slice(1, 2))
      }
      expect((await page(list, `offset=${whole.count}`)).rows).toEqual([])
    })

    it.each(LISTS)("%s refuse what is no page, no column and no field", async (list) => {
      for (const query of ["limit=0", "limit=-1", "limit=501", "limit=x", "limit=1.5"]) {
        expectRefused(await api().get(`/${list}?${query}`), 400, "limit")
      }
      expectRefused(await api().get(`/${list}?offset=-1`), 400, "offset")
      expectRefused(await api().get(`/${list}?order=secret`), 400, "order")
      expectRefused(await api().get(`/${list}?colour=red`), 400, "colour")
      const answer = await api().get(`/${list}?q=%00`)
      expectRefused(answer, 400, "q")
    })

    it.each(SEARCHABLE)("%s are found by a part of what they are called", async (list) => {
      const wanted = { units: "kilo", suppliers: "general", items: "CAF-CHI", positions: "caf-chi" }
      const text = Object.entries(wanted).find(([name]) => name === list)?.[1] ?? ""
      const found = await page(list, `q=${text}&limit=500`)
      expect(found.count).toBe(found.rows.length)
      expect(found.count).toBeGreaterThan(0)
      expect(found.count).toBeLessThan((await page(list, "")).count)
      for (const row of found.rows) {
        expect(JSON.stringify(row).toLowerCase()).toContain(text.toLowerCase())
      }
      expect(await page(list, "q=nobody%25")).toMatchObject({ count: 0, rows: [] })
    })

    it.each(LISTS.filter((list) => list !== "positions"))("%s are ordered", async (list) => {
      const up = await page(list, "limit=500&order=created_at")
      const down = await page(list, "limit=500&order=-created_at")
      expect(up.count).toBe(down.count)
      const times = (rows: typeof up.rows) => rows.map((row) => row["created_at"]).filter(Boolean)
      expect(times(up.rows)).toEqual([...times(up.rows)].sort())
      expect(times(down.rows)).toEqual([...times(down.rows)].sort().reverse())
    })
  })

  describe("an id that nobody has", () => {
    const calls = [
      ...["units", "suppliers", "store-links"].flatMap((list) => [
        ["GET", list, ""],
        ["POST", list, ""],
        ["DELETE", list, ""],
      ]),
      ...["items", "movements", "syncs", "positions"].map((list) => ["GET", list, ""]),
      ["POST", "items", ""],
      ["POST", "movements", "/retry"],
      ["POST", "syncs", "/cancel"],
      ["POST", "positions", "/push"],
      ["POST", "positions", "/resolve"],
    ]

    it.each(calls)("%s %s/:id%s answers 404 in words", async (method, list, action) => {
      const body = action === "/resolve" ? { use: "medusa" } : {}
      for (const id of ["nobody", "%00", "a%2Fb", "%20", "x".repeat(2_000), "'%3B--"]) {
        const path = `/${list ?? ""}/${id}${action ?? ""}`
        const answer = await api().call(
          method === "POST" || method === "DELETE" ? method : "GET",
          path,
          body
        )
        expect(answer).toMatchObject({ status: 404, message: expect.stringMatching(/\S/) })
      }
    })

    it("is refused where a request names it", async () => {
      const answer = await api().post("/syncs", { type: "full", store_link_id: "nobody" })
      expectRefused(answer, 404, "nobody")
    })
  })
})
