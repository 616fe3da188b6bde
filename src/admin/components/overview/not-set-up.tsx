import { Button, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useMessages } from "../../hooks/use-messages"
import { isConnectionMissing, missingKey } from "../../lib/missing"
import type { Status } from "../../lib/status"
import { Section } from "../common/section"
import { SectionHeader } from "../common/section-header"

/** What stands here until everything is there that stock needs to be kept in step. */
export const NotSetUp = ({ overview }: { overview: Status }) => {
  const { t } = useMessages()
  const isUntouched = isConnectionMissing(overview.missing)
  const missing = overview.missing.map((words) => {
    const key = missingKey(words)
    return key ? t(key) : words
  })

  return (
    <Section title={t("overview.title")}>
      <SectionHeader title={t("title")} level="h1" />
      <div className="flex flex-col items-center gap-y-4 px-6 py-8 text-center">
        <div className="flex max-w-md flex-col gap-y-1">
          <Text size="small" leading="compact" weight="plus">
            {t("overview.notSetUp.title")}
          </Text>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t("overview.notSetUp.text")}
          </Text>
        </div>
        {!isUntouched && (
          <div className="flex flex-col gap-y-1">
            <Text size="small" leading="compact" weight="plus">
              {t("overview.notSetUp.missing")}
            </Text>
            <ul className="txt-small text-ui-fg-subtle">
              {missing.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </div>
        )}
        <Button size="small" variant="primary" asChild>
          <Link to="/settings/mipos">
            {isUntouched ? t("overview.notSetUp.action") : t("overview.notSetUp.goOn")}
          </Link>
        </Button>
      </div>
    </Section>
  )
}
