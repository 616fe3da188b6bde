import { Text } from "@medusajs/ui"
import type { Problem } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { hintCode } from "../../lib/hints"
import { Hint } from "../common/hint"

/**
 * What is wrong with an item. Our own sentences are English, so that another language says it by the
 * hint; words of mipOS are shown as they are.
 */
export const ItemProblem = ({ problem }: { problem: Problem }) => {
  const { i18n } = useMessages()
  const { code, message, hint } = problem
  const isOfMipos = code === "rejected"
  const isSaidByHint =
    !isOfMipos && !i18n.language.startsWith("en") && hint !== null && hintCode(hint) !== undefined

  return (
    <div className="flex flex-col gap-y-1">
      {!isSaidByHint && (
        <Text size="small" lang="en" className="text-ui-fg-error text-pretty break-words">
          {message}
        </Text>
      )}
      <Hint hint={hint} isSaidInEnglish={!isOfMipos} />
    </div>
  )
}
