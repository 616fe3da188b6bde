import axe, { type AxeResults } from "axe-core"
import type { Page } from "playwright-core"

/** Whether nothing on the page fades or moves any more, but what does so for ever. */
const IS_AT_REST = `document.getAnimations().every((animation) =>
  animation.playState !== "running" || animation.effect?.getComputedTiming().endTime === Infinity)`

/** One line for each thing that would keep somebody from using what is on the page. */
export const barriers = async (page: Page, within: string): Promise<string[]> => {
  // A colour on its way from one to another is none of the page's.
  await page.waitForFunction(IS_AT_REST)
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
