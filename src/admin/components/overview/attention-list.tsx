import { ExclamationCircle } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"
import { attentionOf, type Attention } from "../../lib/attention"
import type { Status } from "../../lib/status"
import { TextLink } from "../common/text-link"

/** What waits for a person, each with the way to where it is dealt with. Nothing when nothing does. */
export const AttentionList = ({ overview }: { overview: Status }) => {
  const { t } = useMessages()
  const found = attentionOf(overview)

  if (found.length === 0) {
    return null
  }
  return (
    <section
      aria-label={t("overview.attention.title")}
      className="bg-ui-bg-subtle flex flex-col gap-y-3 px-6 py-4"
    >
      <Text size="small" leading="compact" weight="plus">
        {t("overview.attention.title")}
      </Text>
      <ul className="flex flex-col gap-y-3">
        {found.map((attention) => (
          <li key={attention.kind} className="flex items-start gap-x-2">
            <span className="flex h-5 shrink-0 items-center">
              <ExclamationCircle className="text-ui-tag-orange-icon" aria-hidden />
            </span>
            <div className="flex min-w-0 flex-wrap gap-x-3 gap-y-1">
              <Text size="small" className="text-pretty">
                <Sentence attention={attention} />
              </Text>
              <Text size="small">
                <TextLink to={attention.to}>
                  {t(`overview.attention.${attention.kind}Action`)}
                </TextLink>
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Sentence = ({ attention: { kind, count } }: { attention: Attention }) => {
  const { t } = useMessages()

  switch (kind) {
    case "syncFailed":
    case "unregisteredWebhook":
      return t(`overview.attention.${kind}`)
    default:
      return t(`overview.attention.${kind}`, { count })
  }
}
