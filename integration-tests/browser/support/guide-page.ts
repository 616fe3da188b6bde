import type { Locator, Page } from "playwright-core"

/** The titles of the steps, in English. */
export const STEP_TITLES = {
  connection: "Connect your mipOS account",
  storeLinks: "Link your stock locations to mipOS stores",
  defaults: "Choose defaults",
  preview: "Look at what will be sent",
  webhook: "Let mipOS tell this store of its changes",
  sync: "Send everything once",
} as const

export type StepName = keyof typeof STEP_TITLES

/** What a person sees and does in the guided set-up, by the words on it. In English. */
export const guidePage = (page: Page) => {
  const guide = page.getByRole("region", { name: "Set up mipOS", exact: true })
  const step = (name: StepName): Locator =>
    guide.getByRole("group", { name: STEP_TITLES[name], exact: true })

  return {
    guide,
    /** What is done in a step, while that one is open. */
    step,
    header: (name: StepName): Locator =>
      guide.getByRole("heading", { level: 2 }).getByRole("button", { name: STEP_TITLES[name] }),
    /** The step that is open now, when it is this one. */
    current: (name: StepName): Locator =>
      guide.locator("[aria-current=step]").filter({ hasText: STEP_TITLES[name] }),
    progress: (done: number): Locator =>
      guide.getByText(`${done} of 6 steps done`, { exact: true }),
    fill: async (name: StepName, values: Record<string, string>): Promise<void> => {
      for (const [label, value] of Object.entries(values)) {
        await step(name).getByLabel(label, { exact: true }).fill(value)
      }
    },
    press: (name: StepName, button: string): Promise<void> =>
      step(name).getByRole("button", { name: button, exact: true }).click(),
  }
}

export type GuidePage = ReturnType<typeof guidePage>
