import axe, { type AxeResults } from "axe-core"
import type { Page } from "playwright-core"

/** One line for each thing that would keep somebody from using what is on the page. */
export const barriers = async (page: Page, within: string): Promise<string[]> => {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run({ include: [${JSON.stringify(within)}] }, { resultTypes: ["violations"] })`
  )
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.html} (${node.failureSummary ?? ""})`)
    )
}
