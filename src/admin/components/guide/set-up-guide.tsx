import { Button, Text } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import { useMessages } from "../../hooks/use-messages"
import { useOpenStep } from "../../hooks/use-open-step"
import { useSetUp, type ReadySetUp } from "../../hooks/use-set-up"
import { ORDINARY_PAGE, stepAfter, stepOfPlace, stepPath, type SetUpStepId } from "../../lib/set-up"
import type { Status } from "../../lib/status"
import { HintPlaceProvider } from "../common/hint-places"
import { Section } from "../common/section"
import { SectionError } from "../common/section-error"
import { SectionHeader } from "../common/section-header"
import { SectionSkeleton } from "../common/section-skeleton"
import { GuideStep } from "./guide-step"
import { StepContent } from "./step-content"
import { StepObstacle } from "./step-obstacle"

interface SetUpGuideProps {
  status: Status
  onEnd: () => void
}

/** The way from nothing to the first sync, one step open at a time, in place of the long page. */
export const SetUpGuide = ({ status, onEnd }: SetUpGuideProps) => {
  const { t } = useMessages()
  const navigate = useNavigate()
  const setUp = useSetUp(status)

  return (
    <Section title={t("wizard.title")}>
      <SectionHeader title={t("wizard.title")} subtitle={t("wizard.subtitle")} level="h1">
        <Button size="small" variant="transparent" onClick={() => void navigate(ORDINARY_PAGE)}>
          {t("wizard.skip")}
        </Button>
      </SectionHeader>
      {setUp.steps === undefined ? (
        setUp.error ? (
          <SectionError error={setUp.error} onRetry={setUp.retry} />
        ) : (
          <SectionSkeleton rows={6} />
        )
      ) : (
        <Steps status={status} setUp={setUp} onEnd={onEnd} />
      )}
    </Section>
  )
}

interface StepsProps extends SetUpGuideProps {
  setUp: ReadySetUp
}

const Steps = ({ status, setUp, onEnd }: StepsProps) => {
  const { t } = useMessages()
  const { steps } = setUp
  const { open, setOpen } = useOpenStep(steps)

  return (
    <>
      <div role="status" className="px-6 py-3">
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {t("wizard.progress", {
            done: steps.filter(({ isDone }) => isDone).length,
            total: steps.length,
          })}
        </Text>
      </div>
      <HintPlaceProvider value={(setting) => placeIn(open, setting)}>
        <ol className="divide-y">
          {steps.map((step) => (
            <GuideStep
              key={step.id}
              step={step}
              isOpen={step.id === open}
              onOpen={() => setOpen(step.id)}
            >
              {step.obstacle === null ? (
                <StepContent
                  id={step.id}
                  status={status}
                  setUp={setUp}
                  onDone={() => setOpen(stepAfter(steps, step.id))}
                  onEnd={onEnd}
                />
              ) : (
                <StepObstacle obstacle={step.obstacle} />
              )}
            </GuideStep>
          ))}
        </ol>
      </HintPlaceProvider>
    </>
  )
}

/** What a hint leads to is done in a step of the guide; in the open one, no way leads there. */
const placeIn = (open: SetUpStepId, setting: string): string | null => {
  const step = stepOfPlace(setting)
  if (step === undefined) {
    return setting
  }
  return step === open ? null : stepPath(step)
}
