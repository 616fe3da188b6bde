import type { Locator, Page } from "playwright-core"

/** What a person sees and does on the pages of stock, by the words on them. In English. */
export const stockPage = (page: Page) => {
  const section = (name: string): Locator => page.getByRole("region", { name, exact: true })
  const list = section("Stock")
  const story = section("An item’s stock")
  const question = page.getByRole("alertdialog")

  return {
    section,
    list,
    story,
    question,
    /** The rows without the one with the columns' names. */
    rows: list.getByRole("row").filter({ has: page.getByRole("cell") }),
    row: (name: string): Locator =>
      list.getByRole("row").filter({ has: page.getByRole("cell").filter({ hasText: name }) }),
    toast: (text: string | RegExp): Locator => page.getByText(text).last(),
    /** Chooses from one of the filters above the list. */
    choose: async (filter: string, option: string): Promise<void> => {
      await list
        .getByRole("button", { name: new RegExp(`^${filter}`) })
        .first()
        .click()
      await page.getByRole("menuitemradio", { name: option, exact: true }).click()
    },
    search: async (words: string): Promise<void> => {
      await list.getByRole("searchbox", { name: "Search" }).fill(words)
    },
    /** How many positions the list has in all, below its rows. */
    total: (count: number): Locator => list.getByText(new RegExp(`of ${count} results$`)),
    select: async (row: Locator): Promise<void> => {
      await row.getByRole("checkbox").click()
    },
    /** Does something with what is selected, and confirms the question before it. */
    doWithSelected: async (label: string): Promise<void> => {
      await page
        .getByRole("group", { name: "Actions" })
        .getByRole("button", { name: label })
        .click()
      await question.getByRole("button", { name: label }).click()
    },
    /** One of the numbers that stand side by side on top of a story. */
    number: (label: string): Locator =>
      story
        .getByRole("term")
        .filter({ hasText: new RegExp(`^${label}$`) })
        .locator("xpath=..")
        .getByRole("definition"),
    /** What the story says of the position as a whole. */
    standing: (words: string): Locator =>
      story.getByRole("status").getByText(words, { exact: true }),
  }
}

export type StockPage = ReturnType<typeof stockPage>
