import type { Locator, Page } from "playwright-core"

/** What a person sees and does on Settings > mipOS, by the words on it. In English. */
export const settingsPage = (page: Page) => {
  const section = (name: string): Locator => page.getByRole("region", { name, exact: true })
  const drawer = (name: string): Locator => page.getByRole("dialog", { name, exact: true })

  return {
    section,
    drawer,
    /** The sentence on top that says how everything is. */
    sentence: (text: string): Locator =>
      section("mipOS").getByRole("status").getByText(text, { exact: true }),
    /** The number under one of the words of the overview. */
    count: (label: string, value: number): Locator =>
      section("mipOS")
        .getByRole("term")
        .filter({ hasText: label })
        .locator("xpath=..")
        .getByRole("definition")
        .filter({ hasText: new RegExp(`^${value}$`) }),
    toast: (text: string | RegExp): Locator => page.getByText(text).last(),
    /** A row of a table by one of its texts. */
    row: (sectionName: string, text: string): Locator =>
      section(sectionName)
        .getByRole("row")
        .filter({ has: page.getByRole("cell", { name: text, exact: true }) }),
    chooseFromMenu: async (sectionName: string, action: string): Promise<void> => {
      await section(sectionName).getByRole("button", { name: "More actions" }).first().click()
      await page.getByRole("menuitem", { name: action }).click()
    },
    /** Fills the fields of a drawer, saves, and waits until it has closed. */
    fillIn: async (
      title: string,
      values: Record<string, string>,
      button: "Save" | "Create"
    ): Promise<void> => {
      const form = drawer(title)
      for (const [label, value] of Object.entries(values)) {
        await form.getByLabel(label, { exact: true }).fill(value)
      }
      await form.getByRole("button", { name: button, exact: true }).click()
      await form.waitFor({ state: "hidden" })
    },
    /** Chooses from a field that is searched. */
    pick: async (title: string, label: string, option: string): Promise<void> => {
      const field = drawer(title).getByRole("combobox", { name: label })
      await field.click()
      await page.getByRole("option", { name: option, exact: true }).click()
    },
  }
}

export type SettingsPage = ReturnType<typeof settingsPage>
