import { Alert, Button } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useSetUp } from "../../hooks/use-set-up"
import { useMessages } from "../../hooks/use-messages"
import { firstStep, stepPath } from "../../lib/set-up"
import type { Status } from "../../lib/status"

/** On the whole page: that the set-up is not finished, how far it is, and the way back into it. */
export const ResumeSetUp = ({ status }: { status: Status }) => {
  const { t } = useMessages()
  const { steps } = useSetUp(status)

  if (steps === undefined) {
    return null
  }
  return (
    <div className="px-6 py-4">
      <Alert variant="info">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <div>
            <p className="txt-compact-small-plus">{t("wizard.resume.title")}</p>
            <p className="text-ui-fg-subtle txt-small">
              {t("wizard.progress", {
                done: steps.filter(({ isDone }) => isDone).length,
                total: steps.length,
              })}
            </p>
          </div>
          <Button size="small" variant="secondary" asChild>
            <Link to={stepPath(firstStep(steps))}>{t("wizard.resume.action")}</Link>
          </Button>
        </div>
      </Alert>
    </div>
  )
}
