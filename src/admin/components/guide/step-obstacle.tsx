import { Alert, Button } from "@medusajs/ui"
import { useSaveConnection } from "../../hooks/api/connection"
import { useMessages } from "../../hooks/use-messages"
import { useTell } from "../../hooks/use-tell"
import { stepPath, type Obstacle, type SetUpStepId } from "../../lib/set-up"
import { TextLink } from "../common/text-link"

/** The step in which each obstacle is removed, but for the one that is a switch. */
const STEPS = {
  connection: "connection",
  credentials: "connection",
  storeLink: "storeLinks",
} as const satisfies Partial<Record<Obstacle, SetUpStepId>>

/** Why a step is not possible yet, and the way to what makes it possible. */
export const StepObstacle = ({ obstacle }: { obstacle: Obstacle }) => {
  const { t } = useMessages()

  return (
    <Alert variant="info">
      <p className="text-pretty">{t(`wizard.obstacles.${obstacle}`)}</p>
      <div className="mt-2">
        {obstacle === "switchedOff" ? (
          <SwitchOn />
        ) : (
          <TextLink to={stepPath(STEPS[obstacle])}>
            {t("wizard.obstacles.goTo", { step: t(`wizard.steps.${STEPS[obstacle]}.title`) })}
          </TextLink>
        )}
      </div>
    </Alert>
  )
}

const SwitchOn = () => {
  const { t } = useMessages()
  const tell = useTell()
  const { mutateAsync: save, isPending } = useSaveConnection()

  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={isPending}
      onClick={() => void tell(save({ enabled: true }), t("wizard.obstacles.switchedOnToast"))}
    >
      {t("wizard.obstacles.switchOn")}
    </Button>
  )
}
