import { Text } from "@medusajs/ui"
import { Fragment } from "react"
import { useServerText } from "../../hooks/use-server-text"
import { serverWords } from "../../lib/server-words"

/** Why something waits or failed: in the admin's language what is ours, as it is what mipOS said. */
export const ServerText = ({ text }: { text: string }) => {
  const serverText = useServerText()

  return serverWords(text).map((words, index) => {
    const { own, quoted } = serverText(words)
    return (
      <Fragment key={index}>
        {own !== null && (
          <Text size="small" className="text-pretty break-words">
            {own}
          </Text>
        )}
        {quoted !== null && (
          <Text size="small" className="text-ui-fg-subtle text-pretty break-words">
            {quoted}
          </Text>
        )}
      </Fragment>
    )
  })
}
