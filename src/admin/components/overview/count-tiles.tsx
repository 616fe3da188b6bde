import { clx, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { PositionCounts } from "../../../types/admin-api"
import { useFormatNumber } from "../../hooks/use-format-number"
import { useMessages } from "../../hooks/use-messages"
import { stockPath } from "../../lib/paths"

type Tile = Exclude<keyof PositionCounts, "total">

/** Always there, so that the eye finds each at its place; the last two only when there are any. */
const ALWAYS = [
  "agreed",
  "pending",
  "in_flight",
  "uncertain",
  "blocked",
  "drifted",
] as const satisfies Tile[]
const IF_ANY = ["unsent", "doubted"] as const satisfies Tile[]

const ALARMS: Partial<Record<Tile, string>> = {
  blocked: "text-ui-tag-red-text",
  drifted: "text-ui-tag-orange-text",
  doubted: "text-ui-tag-orange-text",
}

/** How many items stand how, each a way into the list of just those. */
export const CountTiles = ({ counts }: { counts: PositionCounts }) => {
  const { t } = useMessages()
  const tiles: Tile[] = [...ALWAYS, ...IF_ANY.filter((tile) => counts[tile] > 0)]

  return (
    <nav aria-label={t("overview.tiles.title")} className="px-6 py-4">
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6">
        {tiles.map((tile) => (
          <li key={tile}>
            <CountTile tile={tile} count={counts[tile]} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

const CountTile = ({ tile, count }: { tile: Tile; count: number }) => {
  const { t } = useMessages()
  const formatNumber = useFormatNumber()

  return (
    <Link
      to={stockPath(tile === "doubted" ? { doubted: "true" } : { state: tile })}
      className="bg-ui-bg-component shadow-elevation-card-rest hover:bg-ui-bg-component-hover focus-visible:shadow-borders-focus transition-fg flex h-full flex-col gap-y-1 rounded-lg px-4 py-3 outline-none"
    >
      <Text size="small" leading="compact" weight="plus" className="text-ui-fg-subtle">
        {tile === "doubted" ? t("stock.doubted") : t(`stock.standing.${tile}`)}
      </Text>
      <Text
        size="large"
        leading="compact"
        weight="plus"
        className={clx("tabular-nums", count > 0 && ALARMS[tile])}
      >
        {formatNumber(count)}
      </Text>
      <Text size="xsmall" leading="compact" className="text-ui-fg-subtle">
        {t(`overview.tiles.hint.${tile}`)}
      </Text>
    </Link>
  )
}
