import { Text } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"
import { serverWords } from "../../lib/server-words"

/** Why something waits or failed: in the admin's language what is ours, as it is what mipOS said. */
export const ServerText = ({ text }: { text: string }) => {
  const { t } = useMessages()
  const { reason, words } = serverWords(text)

  return (
    <>
      {reason && (
        <Text size="small" className="text-pretty">
          {t(`syncs.reasons.${reason}`)}
        </Text>
      )}
      {words !== null && (
        <Text size="small" className="text-ui-fg-subtle text-pretty break-words">
          {reason ? t("syncs.words", { words }) : words}
        </Text>
      )}
    </>
  )
}
