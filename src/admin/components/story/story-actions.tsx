import { ArrowPath, MinusCircle, CirclePlus } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import type { PositionResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { usePush } from "../../hooks/use-push"
import { SectionMenu } from "../common/section-menu"
import { useBatch } from "../stock/use-batch"

/** What can be done with the item, whatever it stands like. */
export const StoryActions = ({ position }: { position: PositionResponse }) => {
  const { t } = useMessages()
  const { push, isPending } = usePush(position.id)
  const { run, isBusy } = useBatch()
  const choice = position.excluded ? "include" : "exclude"

  return (
    <div className="flex items-center gap-x-2">
      <Button
        size="small"
        variant="secondary"
        type="button"
        isLoading={isPending}
        disabled={position.excluded || position.standing === "in_flight"}
        onClick={push}
      >
        <ArrowPath />
        {t("stock.push")}
      </Button>
      <SectionMenu
        groups={[
          {
            actions: [
              {
                icon: position.excluded ? <CirclePlus /> : <MinusCircle />,
                label: t(`stock.batch.${choice}.label`),
                disabled: isBusy,
                onClick: () => void run(choice, [position.id]),
              },
            ],
          },
        ]}
      />
    </div>
  )
}
