import type { Browser, Page } from "playwright-core"
import type { Store } from "../../harness/store"

export type Language = "en" | "es"
export type Theme = "light" | "dark"

export interface SessionOptions {
  language?: Language
  theme?: Theme
  viewport?: { width: number; height: number }
  /** Default: true. */
  loggedIn?: boolean
}

export interface AdminSession {
  page: Page
  /** Opens a path below Settings > mipOS, for instance "units/create". */
  open(path?: string): Promise<void>
  /** Opens any path of the admin, for instance "/mipos/stock". */
  openPath(path: string): Promise<void>
  /** What the page complained about so far: console errors and uncaught exceptions. */
  complaints(): string[]
  close(): Promise<void>
}

const ADMIN_PATH = "/app"
const SETTINGS_PATH = `${ADMIN_PATH}/settings/mipos`
/** A page of a store that was just started takes a while on a busy machine. */
const TIMEOUT_MILLISECONDS = 40_000

/** Opens a browser window of its own: nothing is shared with other sessions, cookies included. */
export const openAdmin = async (
  browser: Browser,
  store: Store,
  options: SessionOptions = {}
): Promise<AdminSession> => {
  const { language = "en", theme = "light" } = options
  const context = await browser.newContext({
    baseURL: store.url,
    viewport: options.viewport ?? { width: 1400, height: 900 },
    locale: "en-US",
    timezoneId: "America/Mexico_City",
    // Animations would only make what is looked at depend on when.
    reducedMotion: "reduce",
    // The two places where the admin keeps a person's choices.
    storageState: {
      cookies: [],
      origins: [
        {
          origin: store.url,
          localStorage: [
            { name: "lng", value: language },
            { name: "medusa_admin_theme", value: theme },
          ],
        },
      ],
    },
  })
  context.setDefaultTimeout(TIMEOUT_MILLISECONDS)
  if (options.loggedIn !== false) {
    const answer = await context.request.post("/auth/session", {
      headers: { authorization: String(store.admin.defaults.headers["Authorization"]) },
    })
    if (!answer.ok()) {
      throw new Error(`POST /auth/session answered ${answer.status()}: ${await answer.text()}`)
    }
  }
  const page = await context.newPage()
  const complaints: string[] = []
  page.on("pageerror", (error) => complaints.push(String(error)))
  page.on("console", (message) => {
    if (message.type() === "error") {
      complaints.push(`${message.text()} (${message.location().url})`)
    }
  })
  return {
    page,
    open: async (path = "") => {
      await page.goto(`${SETTINGS_PATH}${path === "" ? "" : `/${path}`}`)
    },
    openPath: async (path) => {
      await page.goto(`${ADMIN_PATH}${path}`)
    },
    complaints: () => [...complaints],
    close: () => context.close(),
  }
}
