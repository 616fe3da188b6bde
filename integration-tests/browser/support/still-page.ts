import type { Page, Response } from "playwright-core"
import type { AdminSession } from "./admin-session"

/** A page whose clock is moved by hand, so that minutes take no time, and what it asks meanwhile. */
export interface StillPage {
  /** What was asked of the plugin's API since the last `forget`. */
  requests(): string[]
  forget(): void
  /** Lets time pass until the status has been asked for, which it is every 5 seconds. */
  passRest(): Promise<void>
  passMinutes(minutes: number): Promise<void>
  show(state: "hidden" | "visible"): Promise<void>
  nextStatus(): Promise<Response>
}

const REST_MILLISECONDS = 5_000

/** Opens a path of the admin and holds its clock once nothing is asked any more. */
export const openStill = async (
  { page, openPath }: AdminSession,
  path: string,
  isReady: (page: Page) => Promise<void>
): Promise<StillPage> => {
  const requests: string[] = []
  const nextStatus = () =>
    page.waitForResponse((response) => response.url().endsWith("/admin/mipos/status"))

  await page.clock.install()
  await openPath(path)
  await isReady(page)
  await page.waitForLoadState("networkidle")
  await page.clock.pauseAt(Date.now() + 3_600_000)
  await page.waitForLoadState("networkidle")
  page.on("request", (request) => {
    // What the admin around the page asks, for instance for notifications, is its own business.
    if (request.url().includes("/admin/mipos/")) {
      requests.push(request.url())
    }
  })
  const passRest = async (): Promise<void> => {
    const [response] = await Promise.all([nextStatus(), page.clock.runFor(REST_MILLISECONDS)])
    // The page has to have it, or the next one would be left out as the same question.
    await response.finished()
  }
  // To the beginning of an interval.
  await passRest()
  requests.length = 0

  return {
    requests: () => [...requests],
    forget: () => {
      requests.length = 0
    },
    passRest,
    passMinutes: async (minutes) => {
      for (let minute = 0; minute < minutes; minute += 1) {
        await page.clock.runFor(60_000)
      }
    },
    show: async (state) => {
      await page.evaluate(
        `Object.defineProperty(document, "visibilityState", { value: "${state}", configurable: true });
         document.dispatchEvent(new Event("visibilitychange", { bubbles: true }))`
      )
    },
    nextStatus,
  }
}
