import { Button, Text } from "@medusajs/ui"
import type { PositionResponse } from "../../../types/admin-api"
import { useResolvePosition } from "../../hooks/api/positions"
import { useFormatDecimal } from "../../hooks/use-format-decimal"
import { useMessages } from "../../hooks/use-messages"
import { useTell } from "../../hooks/use-tell"
import { TroubledPosition } from "./troubled-position"

interface DoubtedPositionProps {
  position: PositionResponse
  location: string | null
}

/** An item on whose stock the two sides agree, and may both be wrong: only a count can tell. */
export const DoubtedPosition = ({ position, location }: DoubtedPositionProps) => {
  const { t } = useMessages()
  const formatDecimal = useFormatDecimal()
  const tell = useTell()
  const { mutateAsync: resolve, isPending } = useResolvePosition()

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
            void tell(
              resolve({ id: position.id, use: "medusa" }),
              t("trouble.doubted.confirmedToast")
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
