import type { Locator, Page } from "playwright-core"

/** What a person sees and does on the pages of the mapping, by the words on them. In English. */
export const mappingPage = (page: Page) => {
  const section = (name: string): Locator => page.getByRole("region", { name, exact: true })
  const items = section("Items")
  const row = (name: string): Locator =>
    items.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) })

  return {
    section,
    items,
    row,
    /** A value of an item that a click opens; its name says what it is of. */
    cell: (field: string, name: string): Locator =>
      row(name).getByRole("button", { name: `${field} of ${name}:` }),
    /** The input that a cell has become. */
    input: (field: string, name: string): Locator =>
      row(name).getByRole("textbox", { name: `${field} of ${name}:` }),
    toast: (text: string | RegExp): Locator => page.getByText(text).last(),
    dialog: (name: string): Locator => page.getByRole("dialog", { name, exact: true }),
    question: page.getByRole("alertdialog"),
    search: async (words: string): Promise<void> => {
      await items.getByRole("searchbox", { name: "Search" }).fill(words)
      await page.waitForURL((url) => url.searchParams.get("q") === words)
    },
  }
}

export type MappingPage = ReturnType<typeof mappingPage>
