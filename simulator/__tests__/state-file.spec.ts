import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { startSimulator } from "../index"
import { closeAll, item, Pos, start, syncBody, syncedPos, until, updateBody } from "./support"

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mipos-simulator-"))
})

afterEach(async () => {
  await closeAll()
  rmSync(folder, { recursive: true, force: true })
})

it("keeps items, names, tokens and webhooks across a restart", async () => {
  const stateFile = join(folder, "deep", "state.json")
  const pos = await syncedPos({ stateFile })
  await pos.sync(syncBody({ items: [item({ stock: "0.10", sku: "CF-1" })] }))
  await pos.update(updateBody({ movement_type: 1, quantity: "0.2" }))
  await pos.manage({ type: "3", url: "localhost:1/x" })
  const before = pos.simulator.items()
  expect(before).toMatchObject([{ stock: "0.3", sku: "CF-1", supplier_name: "Roaster" }])
  await pos.simulator.close()

  const second = await start({ stateFile })
  expect(second.items()).toEqual(before)
  expect(second.webhooks()).toEqual(pos.simulator.webhooks())
  expect((await Pos.connect(second)).token).toBe(pos.token)
  expect(readdirSync(join(folder, "deep"))).toEqual(["state.json"])
  expect(statSync(stateFile).mode & 0o777).toBe(0o600)
})

it("writes by itself soon after a change", async () => {
  const stateFile = join(folder, "state.json")
  const pos = await syncedPos({ stateFile })
  const stored = (): string => {
    try {
      return readFileSync(stateFile, "utf8")
    } catch {
      return ""
    }
  }
  await until(() => stored().includes('"coffee"'))
  pos.simulator.reset()
  await until(() => !stored().includes('"coffee"'))
})

it.each(["{", "[]", '{"version":2}', '{"version":1,"tokens":[],"webhooks":[],"stores":[{}]}'])(
  "refuses to start with the file %s and leaves it alone",
  async (content) => {
    const stateFile = join(folder, "state.json")
    writeFileSync(stateFile, content)
    await expect(startSimulator({ port: 0, stateFile })).rejects.toThrow(
      `${stateFile} is not a state file of the simulator`
    )
    expect(readFileSync(stateFile, "utf8")).toBe(content)
  }
)

it("says so when the state cannot be written", async () => {
  // Once the simulator runs, a file takes the place of the state file's folder.
  const simulator = await startSimulator({
    port: 0,
    stateFile: join(folder, "later", "state.json"),
  })
  writeFileSync(join(folder, "later"), "")
  simulator.reset()
  await expect(simulator.close()).rejects.toThrow(/EEXIST|ENOTDIR/)
})
