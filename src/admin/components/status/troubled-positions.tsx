import { Text } from "@medusajs/ui"
import type { PositionResponse } from "../../../types/admin-api"
import { useTroubledPositions, type TroubledState } from "../../hooks/api/positions"
import { useFormatNumber } from "../../hooks/use-format-number"
import { useMessages } from "../../hooks/use-messages"
import type { StatusLink } from "../../lib/status"
import { BlockedPosition } from "./blocked-position"
import { DoubtedPosition } from "./doubted-position"
import { DriftedPosition } from "./drifted-position"

/** Enough to begin with; the next ones come up as these are settled. */
const SHOWN = 5

const POSITIONS = {
  blocked: BlockedPosition,
  drifted: DriftedPosition,
  doubted: DoubtedPosition,
} as const satisfies Record<TroubledState, unknown>

interface TroubledPositionsProps {
  state: TroubledState
  /** More than 0. */
  total: number
  links: StatusLink[]
}

/** The items that wait for a person, each with what happened and what can be done. */
export const TroubledPositions = ({ state, total, links }: TroubledPositionsProps) => {
  const { t } = useMessages()
  const formatNumber = useFormatNumber()
  const { positions } = useTroubledPositions(state, SHOWN)

  if (!positions?.length) {
    return null
  }
  const title = t(`trouble.${state}.title`)
  const Position = POSITIONS[state]

  return (
    <section className="flex flex-col gap-y-3 px-6 py-4" aria-label={title}>
      <div>
        <Text size="small" leading="compact" weight="plus">
          {title}
        </Text>
        {total > positions.length && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("trouble.first", {
              shown: formatNumber(positions.length),
              total: formatNumber(total),
            })}
          </Text>
        )}
      </div>
      <ul className="flex flex-col gap-y-4">
        {positions.map((position) => (
          <Position key={position.id} position={position} location={locationOf(position, links)} />
        ))}
      </ul>
    </section>
  )
}

const locationOf = (position: PositionResponse, links: StatusLink[]) =>
  links.find(({ id }) => id === position.store_link_id)?.stock_location_name ?? null
