import { CheckCircleSolid, CircleDottedLine } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useConnection } from "../../hooks/api/connection"
import { useSuppliers } from "../../hooks/api/suppliers"
import { useUnits } from "../../hooks/api/units"
import { useMessages } from "../../hooks/use-messages"
import { SET_UP_DRAWERS, setUpSteps, type SetUpStep } from "../../lib/set-up"
import type { Status } from "../../lib/status"
import { TextLink } from "../common/text-link"

/** Only how many there are is asked. */
const COUNT_ONLY = { limit: 1, offset: 0 }

/** The way from nothing to the first sync, with the next thing to do and where to do it. */
export const SetUpList = ({ status }: { status: Status }) => {
  const { t } = useMessages()
  const { connection } = useConnection()
  const { count: units } = useUnits(COUNT_ONLY)
  const { count: suppliers } = useSuppliers(COUNT_ONLY)

  if (connection === undefined || units === undefined || suppliers === undefined) {
    return null
  }
  const steps = setUpSteps({ status, connection, units, suppliers })
  const next = steps.find((step) => !step.isDone)

  return (
    <section className="flex flex-col gap-y-3 px-6 py-4" aria-label={t("setUp.title")}>
      <Text size="small" leading="compact" weight="plus">
        {t("setUp.title")}
      </Text>
      <ol className="flex flex-col gap-y-2">
        {steps.map((step) => (
          <Step key={step.id} step={step} isNext={step === next} hasConnection={!!connection} />
        ))}
      </ol>
    </section>
  )
}

interface StepProps {
  step: SetUpStep
  isNext: boolean
  hasConnection: boolean
}

const Step = ({ step, isNext, hasConnection }: StepProps) => {
  const { t } = useMessages()
  const drawer = drawerOf(step, hasConnection)

  return (
    <li className="flex items-start gap-x-2" aria-current={isNext ? "step" : undefined}>
      {/* As tall as a line of text, so that the sign stands beside the first one. */}
      <span className="flex h-5 shrink-0 items-center">
        {step.isDone ? (
          <CheckCircleSolid
            role="img"
            className="text-ui-tag-green-icon"
            aria-label={t("setUp.done")}
          />
        ) : (
          <CircleDottedLine role="img" className="text-ui-fg-muted" aria-label={t("setUp.toDo")} />
        )}
      </span>
      <Text
        size="small"
        leading="compact"
        weight={isNext ? "plus" : "regular"}
        className={isNext ? "min-w-0" : "text-ui-fg-subtle min-w-0"}
      >
        {drawer === undefined ? (
          t(`setUp.steps.${step.id}`)
        ) : (
          <TextLink to={drawer}>{t(`setUp.steps.${step.id}`)}</TextLink>
        )}
      </Text>
    </li>
  )
}

/** Where a step is done, unless it is done already, not possible yet, or a button of the page. */
const drawerOf = (step: SetUpStep, hasConnection: boolean) => {
  if (step.isDone || step.id === "webhook" || step.id === "sync") {
    return undefined
  }
  // Defaults are a part of the connection, so there is nothing to edit before it.
  return step.id === "defaults" && !hasConnection ? undefined : SET_UP_DRAWERS[step.id]
}
