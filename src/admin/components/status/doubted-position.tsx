import { Button, Text, toast } from "@medusajs/ui"
import type { PositionResponse } from "../../../types/admin-api"
import { useResolvePosition } from "../../hooks/api/positions"
import { useFormatDecimal } from "../../hooks/use-format-decimal"
import { useMessages } from "../../hooks/use-messages"
import { errorMessage } from "../../lib/error-message"
import { TroubledPosition } from "./troubled-position"

interface DoubtedPositionProps {
  position: PositionResponse
  location: string | null
}

/** An item on whose stock the two sides agree, and may both be wrong: only a count can tell. */
export const DoubtedPosition = ({ position, location }: DoubtedPositionProps) => {
  const { t } = useMessages()
  const formatDecimal = useFormatDecimal()
  const { mutate: resolve, isPending } = useResolvePosition()

  return (
    <TroubledPosition
      position={position}
      location={location}
      actions={
        <Button
          size="small"
          variant="secondary"
          isLoading={isPending}
          onClick={() =>
            resolve(
              { id: position.id, use: "medusa" },
              {
                onSuccess: () => toast.success(t("trouble.doubted.confirmedToast")),
                onError: (error) => toast.error(errorMessage(error)),
              }
            )
          }
        >
          {t("trouble.doubted.confirm")}
        </Button>
      }
    >
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {t("trouble.doubted.stock", { stock: formatDecimal(position.medusa_stock) })}
      </Text>
    </TroubledPosition>
  )
}
