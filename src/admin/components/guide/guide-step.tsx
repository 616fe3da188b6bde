import { CheckCircleSolid, CircleDottedLine, CircleHalfSolid } from "@medusajs/icons"
import { clx, Text } from "@medusajs/ui"
import { useEffect, useId, useRef, type PropsWithChildren } from "react"
import { useMessages } from "../../hooks/use-messages"
import type { SetUpStep } from "../../lib/set-up"

interface GuideStepProps {
  step: SetUpStep
  isOpen: boolean
  onOpen: () => void
}

/** One step: its state and its title, and beneath them, while it is open, where it is done. */
export const GuideStep = ({
  step,
  isOpen,
  onOpen,
  children,
}: PropsWithChildren<GuideStepProps>) => {
  const { t } = useMessages()
  const panelId = useId()
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(isOpen)

  // The form that had the focus is gone with its step; who hears the page would be left nowhere.
  useEffect(() => {
    if (isOpen && !wasOpen.current) {
      button.current?.focus()
      button.current?.scrollIntoView({ block: "nearest" })
    }
    wasOpen.current = isOpen
  }, [isOpen])

  return (
    <li aria-current={isOpen ? "step" : undefined}>
      <h2>
        <button
          ref={button}
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? panelId : undefined}
          onClick={onOpen}
          className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex w-full items-start gap-x-3 px-6 py-4 text-left outline-none"
        >
          {/* As tall as a line of text, so that the sign stands beside the first one. */}
          <span className="flex h-5 shrink-0 items-center">
            <StepSign step={step} isOpen={isOpen} />
          </span>
          <span className="flex min-w-0 flex-col gap-y-0.5">
            <Text
              as="span"
              size="small"
              weight="plus"
              className={clx("text-pretty", { "text-ui-fg-subtle": !isOpen })}
            >
              {t(`wizard.steps.${step.id}.title`)}
            </Text>
            {isOpen && (
              <Text as="span" size="small" className="text-ui-fg-subtle text-pretty">
                {t(`wizard.steps.${step.id}.description`)}
              </Text>
            )}
          </span>
        </button>
      </h2>
      {isOpen && (
        <div
          id={panelId}
          role="group"
          aria-label={t(`wizard.steps.${step.id}.title`)}
          className="max-w-[720px] px-6 pb-6 pt-2"
        >
          {children}
        </div>
      )}
    </li>
  )
}

const StepSign = ({ step, isOpen }: { step: SetUpStep; isOpen: boolean }) => {
  const { t } = useMessages()

  if (step.isDone) {
    return (
      <CheckCircleSolid
        role="img"
        className="text-ui-tag-green-icon"
        aria-label={t("wizard.state.done")}
      />
    )
  }
  if (isOpen) {
    return (
      <CircleHalfSolid
        role="img"
        className="text-ui-fg-interactive"
        aria-label={t("wizard.state.current")}
      />
    )
  }
  return (
    <CircleDottedLine
      role="img"
      className="text-ui-fg-muted"
      aria-label={step.obstacle === null ? t("wizard.state.toDo") : t("wizard.state.notYet")}
    />
  )
}
