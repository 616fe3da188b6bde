import type { PositionResponse, Standing } from "../../types/admin-api"
import { byUrgency } from "./standing"

/** The standing that says most about all of them: the most urgent; undefined of none. */
export const worstOf = (
  positions: ReadonlyArray<Pick<PositionResponse, "standing">>
): Standing | undefined => [...positions].sort(byUrgency)[0]?.standing

/**
 * The first of very many, and before them all that are not in step, which may stand anywhere among the
 * others; each of them once.
 */
export const withUrgent = <Row extends Pick<PositionResponse, "standing">>(
  urgent: readonly Row[],
  first: readonly Row[]
): Row[] => [...urgent, ...first.filter(({ standing }) => standing === "agreed")]

/** What mipOS calls the item, if they are all of one. */
export const externalIdOf = (
  positions: ReadonlyArray<Pick<PositionResponse, "external_id">>
): string | null => {
  const [first, ...others] = new Set(positions.map((position) => position.external_id))

  return first !== undefined && others.length === 0 ? first : null
}
