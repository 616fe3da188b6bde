import { Prompt } from "@medusajs/ui"
import type { RefObject } from "react"
import { useBeforeUnload, useBlocker } from "react-router-dom"
import { useMessages } from "../../hooks/use-messages"
import { isLeaving } from "../../lib/leaving"

interface UnsavedChangesProps {
  /** For what leaves by itself once it is saved. */
  isSaved?: RefObject<boolean>
  /** What would be lost; default: what was entered in a step. */
  description?: string
}

/**
 * Asks before the form of a page is left, by a link or with the whole admin. To be shown only while
 * something is unsaved: the router asks one such question at a time, and drawers have their own.
 */
export const UnsavedChanges = ({ isSaved, description }: UnsavedChangesProps) => {
  const { t } = useMessages()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isSaved?.current !== true && isLeaving(currentLocation, nextLocation)
  )
  useBeforeUnload((event) => event.preventDefault())

  return (
    <Prompt open={blocker.state === "blocked"} variant="confirmation">
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{t("wizard.unsaved.title")}</Prompt.Title>
          <Prompt.Description>{description ?? t("wizard.unsaved.description")}</Prompt.Description>
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel type="button" onClick={() => blocker.reset?.()}>
            {t("wizard.unsaved.stay")}
          </Prompt.Cancel>
          <Prompt.Action type="button" onClick={() => blocker.proceed?.()}>
            {t("wizard.unsaved.leave")}
          </Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
