import axios from "axios"
import type { ChildProcess } from "node:child_process"
import { once } from "node:events"
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium } from "playwright-core"
import { findFreePort } from "../../demo/ports"
import { startPostgres, type Postgres } from "../../demo/postgres"
import { until } from "../harness/until"
import { createPackedStore, pack, type PackedFile, type PackedStore } from "./packed-store"

const EMAIL = "owner@packed.test"
const PASSWORD = "supersecret"

describe("the package as it is published", () => {
  let folder: string
  let files: PackedFile[]
  let postgres: Postgres
  let store: PackedStore
  const started: ChildProcess[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "mipos-package-"))
    // As root, PostgreSQL runs as a user of its own, and has to get in.
    chmodSync(folder, 0o755)
    const packed = await pack(folder)
    files = packed.files
    postgres = await startPostgres({
      folder: join(folder, "postgres"),
      database: "store",
      temporary: true,
    })
    store = await createPackedStore(join(folder, "store"), packed.tarball, postgres.url)
  }, 600_000)

  afterAll(async () => {
    for (const child of started) {
      child.kill("SIGTERM")
      if (child.exitCode === null && child.signalCode === null) {
        await once(child, "exit")
      }
    }
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const start = (...given: Parameters<PackedStore["start"]>): void => {
    started.push(store.start(...given))
  }

  it("contains the built plugin and nothing else", () => {
    const paths = files.map(({ path }) => path)
    const outside = paths.filter((path) => !path.startsWith(".medusa/server/"))
    expect(outside.sort()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "package.json"])
    const folders = new Set(
      paths.filter((path) => !outside.includes(path)).map((path) => path.split("/")[2])
    )
    expect([...folders].sort()).toEqual(["simulator", "src"])
    expect(paths.filter((path) => /__tests__|\.spec\.|\.(ts|tsx|map)$/.test(path)))
      // Declarations are what a developer's editor reads.
      .toEqual(paths.filter((path) => path.endsWith(".d.ts")))
    for (const needed of [
      ".medusa/server/src/modules/mipos/index.js",
      ".medusa/server/src/workflows/index.d.ts",
      ".medusa/server/src/admin/index.mjs",
      ".medusa/server/simulator/main.js",
    ]) {
      expect(paths).toContain(needed)
    }
    expect(files.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(4_500_000)
  })

  it("has types for a store's own code", async () => {
    await store.run("tsc", ["--noEmit", "-p", "."])
  })

  it("brings the simulator as a command", async () => {
    const port = await findFreePort()
    start("mipos-simulator", ["--port", String(port)])
    await until("the simulator answers", async () => {
      const { status } = await axios.get(`http://127.0.0.1:${port}/_simulator/health`)
      return status === 200
    })
  })

  it("migrates, builds, boots, and shows its guided set-up", async () => {
    await store.run("medusa", ["db:migrate"])
    await store.run("medusa", ["user", "-e", EMAIL, "-p", PASSWORD])
    await store.run("medusa", ["build"])
    const port = await findFreePort()
    start("medusa", ["start", "--host", "localhost", "--port", String(port)], ".medusa/server")
    const url = `http://localhost:${port}`
    await until(
      "the store answers",
      async () => (await axios.get(`${url}/health`)).status === 200,
      120_000
    )

    const browser = await chromium.launch({
      executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    })
    try {
      const page = await browser.newPage()
      page.setDefaultTimeout(60_000)
      await page.goto(`${url}/app/login`)
      await page.getByPlaceholder("Email").fill(EMAIL)
      await page.getByPlaceholder("Password").fill(PASSWORD)
      await page.getByRole("button", { name: /continue with email/i }).click()
      await page.waitForURL((to) => !to.pathname.endsWith("/login"))
      await page.goto(`${url}/app/settings/mipos`)
      const guide = page.getByRole("region", { name: "Set up mipOS", exact: true })
      await guide.getByRole("heading", { name: "Connect your mipOS account" }).waitFor()
    } finally {
      await browser.close()
    }
  }, 300_000)
})
