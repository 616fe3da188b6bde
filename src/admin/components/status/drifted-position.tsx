import { Button, Text } from "@medusajs/ui"
import type { PositionResponse } from "../../../types/admin-api"
import { useResolvePosition } from "../../hooks/api/positions"
import { useFormatDecimal } from "../../hooks/use-format-decimal"
import { useMessages } from "../../hooks/use-messages"
import { useTell } from "../../hooks/use-tell"
import { Hint } from "../common/hint"
import { TroubledPosition } from "./troubled-position"

interface DriftedPositionProps {
  position: PositionResponse
  location: string | null
}

/** An item of which the two sides say different stock, and the choice which of them is right. */
export const DriftedPosition = ({ position, location }: DriftedPositionProps) => {
  const { t } = useMessages()
  const formatDecimal = useFormatDecimal()
  const tell = useTell()
  const { mutateAsync: resolve, isPending } = useResolvePosition()
  const use = (side: "medusa" | "mipos") =>
    void tell(resolve({ id: position.id, use: side }), t("trouble.drifted.resolvedToast"))

  return (
    <TroubledPosition
      position={position}
      location={location}
      actions={
        <>
          <Button
            size="small"
            variant="secondary"
            disabled={isPending}
            onClick={() => use("mipos")}
          >
            {t("trouble.drifted.useMipos")}
          </Button>
          <Button
            size="small"
            variant="secondary"
            disabled={isPending}
            onClick={() => use("medusa")}
          >
            {t("trouble.drifted.useMedusa")}
          </Button>
        </>
      }
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("trouble.drifted.stocks", {
          mipos: position.drift ? formatDecimal(position.drift.mipos_stock) : "?",
          medusa: formatDecimal(position.medusa_stock),
        })}
      </Text>
      <Hint hint={position.hint} />
    </TroubledPosition>
  )
}
