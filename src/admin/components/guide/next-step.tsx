import { Button } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"

/** Goes on from a step in which there is nothing to save. */
export const NextStep = ({ onClick }: { onClick: () => void }) => {
  const { t } = useMessages()

  return (
    <Button size="small" variant="primary" type="button" onClick={onClick}>
      {t("wizard.next")}
    </Button>
  )
}
