import { Text } from "@medusajs/ui"
import { useLocation } from "react-router-dom"
import type { HintResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { hintCode, hintPlace } from "../../lib/hints"
import { useHintPlace } from "./hint-places"
import { TextLink } from "./text-link"

interface HintProps {
  hint: HintResponse | null | undefined
  /** The words beside it say in English already what to do; so only another language needs it. */
  isSaidInEnglish?: boolean
}

/** What lies behind words of mipOS, what to do about it, and the way there. */
export const Hint = ({ hint, isSaidInEnglish = false }: HintProps) => {
  const { t } = useMessages()
  const { pathname } = useLocation()
  const placeOf = useHintPlace()

  if (!hint) {
    return null
  }
  const code = hintCode(hint)
  const cause = code ? t(`hints.${code}.cause`) : hint.cause
  const whatToDo = code ? t(`hints.${code}.do`) : hint.what_to_do
  const isSaid = isSaidInEnglish && whatToDo === hint.what_to_do
  const placed = hint.setting === null ? null : placeOf(hint.setting)
  // A link to where one is already would do nothing.
  const setting = placed === pathname ? null : placed

  if (isSaid && setting === null) {
    return null
  }
  return (
    <Text size="small" className="text-ui-fg-subtle text-pretty break-words">
      {!isSaid && `${cause} ${whatToDo} `}
      {setting !== null && (
        <TextLink to={setting}>{t(`hint.open.${hintPlace(hint.setting ?? "")}`)}</TextLink>
      )}
    </Text>
  )
}
