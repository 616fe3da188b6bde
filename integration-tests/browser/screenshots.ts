import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import type { PositionResponse } from "../../src/types/admin-api"
import type { ConnectedStore } from "../harness/connected-store"
import { connectStore } from "../harness/connected-store"
import { ROOT } from "../harness/environment"
import { onlyOne, positionsToUse, storeIdOf } from "../harness/outbound"
import globalTeardown from "../harness/global-teardown"
import type { Store } from "../harness/store"
import { until } from "../harness/until"
import globalSetup from "./global-setup"
import { openAdmin, type SessionOptions } from "./support/admin-session"
import { WITH_ADMIN } from "./support/admin-store"
import { launchChromium } from "./support/chromium"
import { drawerPaths } from "./support/drawer-paths"
import { beginSetUp, startEmptyStore } from "./support/empty-store"
import { letTroubleIn } from "./support/trouble"

/** Pictures of every page in every state that a person may see it in, for `npm run screenshots`. */

const FOLDER = join(ROOT, "tmp/screenshots")
const NARROW = { width: 390, height: 844 }

interface Shot {
  name: string
  /** Below Settings > mipOS; with a slash in front, any path of the admin. */
  path?: string
  /** The path leads to a page, and not to a drawer. */
  isPage?: boolean
  /** Only what a window of common size shows, and not the whole page. */
  isWindow?: boolean
  session?: SessionOptions
  /** What to do before the page is opened, for instance refuse its requests. */
  before?: (page: Page) => Promise<void>
  /** What to do on the page before the picture is taken. */
  on?: (page: Page) => Promise<void>
}

const main = async (): Promise<void> => {
  mkdirSync(FOLDER, { recursive: true })
  await globalSetup()
  const browser = await launchChromium()
  try {
    if (isEmptyStoreWanted()) {
      await takeEmpty(browser)
    }
    await takeFull(browser)
  } finally {
    await browser.close()
    await globalTeardown()
  }
}

const takeEmpty = async (browser: Browser): Promise<void> => {
  const { store, close } = await startEmptyStore()
  try {
    await take(browser, store, [
      { name: "empty-light", path: "?all", isPage: true },
      { name: "empty-dark", path: "?all", isPage: true, session: { theme: "dark" } },
      ...guide("new"),
      { name: "empty-drawer-connection", path: "connection" },
      { name: "empty-drawer-defaults", path: "defaults" },
      { name: "empty-drawer-webhook", path: "webhook" },
      ...Object.entries(LIST_PAGES).flatMap(([name, path]): Shot[] => [
        { name: `${name}-empty`, path },
        { name: `${name}-empty-dark-es`, path, session: { theme: "dark", language: "es" } },
      ]),
    ])
    await beginSetUp(store)
    await take(browser, store, guide("begun"))
  } finally {
    await close()
  }
}

/** Each step of the guided set-up, as most people see it, and in the ways that are most likely to break it. */
const guide = (name: string): Shot[] =>
  ["connection", "storeLinks", "defaults", "preview", "webhook", "sync"].flatMap((step): Shot[] => {
    const shot = { path: `?step=${step}`, isPage: true }
    return [
      { name: `guide-${name}-${step}`, ...shot },
      {
        name: `guide-${name}-${step}-narrow-es-dark`,
        ...shot,
        session: { viewport: NARROW, language: "es", theme: "dark" },
      },
    ]
  })

const takeFull = async (browser: Browser): Promise<void> => {
  const connected = await connectStore({
    store: WITH_ADMIN,
    connection: { sync_schedule: "0 3 * * *" },
  })
  try {
    await sellSomething(connected)
    await connected.sync()
    await take(browser, connected.store, [
      ...themes("full"),
      // As a window shows it; this and its dark twin below are the pictures of the documentation.
      { name: "settings", isWindow: true },
      { name: "full-es", session: { language: "es" } },
      { name: "full-narrow", session: { viewport: NARROW } },
      { name: "full-narrow-es-dark", session: { viewport: NARROW, language: "es", theme: "dark" } },
      { name: "error", before: refuse, on: waitForRetry("Try again") },
      {
        name: "error-es",
        before: refuse,
        on: waitForRetry("Intentar de nuevo"),
        session: { language: "es" },
      },
      { name: "loading", before: holdBack },
      { name: "menu-connection", on: (page) => openMenu(page, 1) },
      { name: "menu-status", on: (page) => openMenu(page, 0) },
      ...(await drawers(connected)),
      // A page that has asked nothing yet has nothing that fails.
      ...Object.entries(LIST_PAGES)
        .filter(([name]) => name !== "mapping-import")
        .flatMap(([name, path]): Shot[] => [
          { name: `${name}-error`, path, before: refuse, on: waitForRetry("Try again") },
          { name: `${name}-loading`, path, before: holdBack },
        ]),
    ])
    await letTroubleIn(connected)
    await take(browser, connected.store, await pages(connected, await tryWithoutSending(connected)))
    await take(browser, connected.store, [
      ...themes("trouble"),
      { name: "settings-dark", isWindow: true, session: { theme: "dark" } },
      { name: "trouble-es", session: { language: "es" } },
      { name: "trouble-narrow", session: { viewport: NARROW } },
    ])
  } finally {
    await connected.close()
  }
}

/** `npm run screenshots -- full drawer-sync` takes only those whose names begin so. */
const isWanted = ({ name }: Shot): boolean => {
  const wanted = process.argv.slice(2)
  return wanted.length === 0 || wanted.some((beginning) => name.startsWith(beginning))
}

/** Its pictures are those whose names say so, and a store takes a while to start. */
const isEmptyStoreWanted = (): boolean => {
  const wanted = process.argv.slice(2)
  return wanted.length === 0 || wanted.some((beginning) => /empty|guide/.test(beginning))
}

/** So that the page has a last change from mipOS to tell of. */
const sellSomething = async (connected: ConnectedStore): Promise<void> => {
  const position = onlyOne((await positionsToUse(connected))(1))
  await connected.simulator.changeStock({
    store_id: storeIdOf(connected, position),
    external_id: position.external_id,
    movement_type: 2,
    quantity: "1",
  })
}

const themes = (name: string): Shot[] => [
  { name: `${name}-light` },
  { name: `${name}-dark`, session: { theme: "dark" } },
]

/** The pages that need nothing to be there. */
const LIST_PAGES = {
  overview: "/mipos",
  stock: "/mipos/stock",
  movements: "/mipos/movements",
  syncs: "/mipos/syncs",
  mapping: "/mipos/mapping",
  "mapping-units": "/mipos/mapping/units",
  "mapping-suppliers": "/mipos/mapping/suppliers",
  "mapping-rules": "/mipos/mapping/rules",
  "mapping-import": "/mipos/mapping/import",
}

/** All pages of a shop on a bad day: as they are, dark, in Spanish, and on a telephone. */
const pages = async (connected: ConnectedStore, dryRun: string): Promise<Shot[]> =>
  Object.entries({ ...LIST_PAGES, ...(await detailPages(connected)), "dry-run": dryRun }).flatMap(
    ([name, path]): Shot[] => {
      // A widget may stand anywhere on a page of Medusa's own.
      const isWindow = !name.startsWith("widget-")
      const shot = { path, ...(name === "overview" ? { on: waitForChart } : {}) }
      return [
        { name: `${name}-light`, ...shot, isWindow },
        { name: `${name}-dark`, ...shot, isWindow, session: { theme: "dark" } },
        { name: `${name}-es`, ...shot, session: { language: "es" } },
        { name: `${name}-narrow`, ...shot, session: { viewport: NARROW } },
      ]
    }
  )

/** It comes in a file of its own, and is drawn when that is there. */
const waitForChart = (page: Page): Promise<void> => page.getByRole("application").first().waitFor()

/** Looks at what a sync would do. @returns where that is shown */
const tryWithoutSending = async ({ store: { admin } }: ConnectedStore): Promise<string> => {
  const { data: started } = await admin.post<{ sync: { id: string } }>("/admin/mipos/syncs", {
    type: "full",
    dry_run: true,
  })
  const { id } = started.sync
  await until("the trial run is over", async () => {
    const { data } = await admin.get<{ sync: { state: string } }>(`/admin/mipos/syncs/${id}`)
    return data.sync.state === "completed"
  })
  return `/settings/mipos/dry-runs/${id}`
}

/** The pages about one thing, of which the shop has the most telling. */
const detailPages = async (connected: ConnectedStore): Promise<Record<string, string>> => {
  const { admin } = connected.store
  const list = async <Row>(path: string, key: string): Promise<Row[]> => {
    const { data } = await admin.get<Record<string, Row[]>>(path)
    return data[key] ?? []
  }
  const [drifted] = await list<PositionResponse>(
    "/admin/mipos/positions?state=drifted&limit=1",
    "positions"
  )
  const [blocked] = await list<PositionResponse>(
    "/admin/mipos/positions?state=blocked&limit=1",
    "positions"
  )
  const [refused] = await list<{ id: string }>(
    "/admin/mipos/movements?state=rejected&limit=1",
    "movements"
  )
  const [taken] = await list<{ id: string }>(
    "/admin/mipos/movements?direction=inbound&limit=1",
    "movements"
  )
  const [sync] = await list<{ id: string }>("/admin/mipos/syncs?dry_run=false&limit=1", "syncs")
  const product = drifted?.product
  const paths: Record<string, string | undefined> = {
    "story-drifted": drifted && `/mipos/stock/${drifted.id}`,
    "story-blocked": blocked && `/mipos/stock/${blocked.id}`,
    "movement-refused": refused && `/mipos/movements/${refused.id}`,
    "movement-taken": taken && `/mipos/movements/${taken.id}`,
    sync: sync && `/mipos/syncs/${sync.id}`,
    "widget-inventory-item": drifted && `/inventory/${drifted.inventory_item_id}`,
    "widget-product": product ? `/products/${product.product_id}` : undefined,
    "widget-variant": product
      ? `/products/${product.product_id}/variants/${product.variant_id}`
      : undefined,
    "widget-location": drifted && `/settings/locations/${drifted.stock_location_id}`,
  }
  return Object.fromEntries(
    Object.entries(paths).flatMap(([name, path]) => (path ? [[name, path] as const] : []))
  )
}

/** Each drawer, as most people see it, and in the ways that are most likely to break it. */
const drawers = async (connected: ConnectedStore): Promise<Shot[]> =>
  Object.entries(await drawerPaths(connected)).flatMap(([name, path]): Shot[] => [
    { name: `drawer-${name}`, path },
    { name: `drawer-${name}-dark-es`, path, session: { theme: "dark", language: "es" } },
    { name: `drawer-${name}-narrow`, path, session: { viewport: NARROW } },
  ])

const take = async (browser: Browser, store: Store, shots: Shot[]): Promise<void> => {
  for (const { name, path, isPage, isWindow, session, before, on } of shots.filter(isWanted)) {
    const { page, open, openPath, close } = await openAdmin(browser, store, session)
    await before?.(page)
    await (path?.startsWith("/") ? openPath(path) : open(path))
    if (path === undefined || isPage || path.startsWith("/")) {
      await page.getByRole("main").getByRole("heading").first().waitFor()
      await (isWindow ? settle(page) : growToContent(page))
    } else {
      await page.getByRole("dialog").waitFor()
    }
    await settle(page)
    await on?.(page)
    await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: "disabled" })
    await close()
    console.log(`  ${name}.png`)
  }
}

/** The admin scrolls inside of itself, so a picture of the whole page needs a window as tall. */
const growToContent = async (page: Page): Promise<void> => {
  await fitWindow(page)
  // Once more: what came late made the page longer.
  await fitWindow(page)
}

const fitWindow = async (page: Page): Promise<void> => {
  await settle(page)
  const { width } = page.viewportSize() ?? { width: 1400 }
  const height = await page.evaluate<number>(
    "Math.max(...[...document.querySelectorAll('main, main *, body')].map((one) => one.scrollHeight))"
  )
  await page.setViewportSize({ width, height: Math.min(height + 120, 6_000) })
}

/** What is held back never comes, so the waits for it may end without it. */
const settle = async (page: Page): Promise<void> => {
  await page.waitForLoadState("networkidle", { timeout: 3_000 }).catch(() => undefined)
  // A slow page is idle too before it asks for anything; what is to come is drawn as a placeholder.
  await page
    .waitForFunction(
      "document.querySelector('main .animate-pulse, [role=dialog] .animate-pulse') === null",
      null,
      {
        timeout: 3_000,
      }
    )
    .catch(() => undefined)
}

const API = "**/admin/mipos/**"

const refuse = async (page: Page): Promise<void> => {
  await page.route(API, (route) =>
    route.fulfill({
      status: 500,
      json: { type: "unknown_error", message: "An unknown error occurred." },
    })
  )
}

/** Requests that are neither answered nor refused: the page stays as it is while it loads. */
const holdBack = async (page: Page): Promise<void> => {
  await page.route(API, () => undefined)
}

/** The admin asks once more by itself before it says that something is wrong. */
const waitForRetry =
  (label: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole("button", { name: label }).last().waitFor()
    await growToContent(page)
  }

const openMenu = async (page: Page, index: number): Promise<void> => {
  await page.getByRole("button", { name: "More actions" }).nth(index).click()
  await page.getByRole("menu").waitFor()
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
