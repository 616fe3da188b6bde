import { CheckCircleSolid } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useMessages } from "../../hooks/use-messages"
import { MAPPING_PATHS } from "../../lib/mapping-paths"
import { Section } from "../common/section"

/** How many items a file has changed, and what happens next. */
export const ImportDone = ({ count }: { count: number }) => {
  const { t } = useMessages()

  return (
    <Section title={t("mapping.import.done.title")}>
      <div className="flex flex-col items-center gap-y-4 px-6 py-8 text-center" role="status">
        <CheckCircleSolid className="text-ui-tag-green-icon" />
        <div className="flex flex-col gap-y-1">
          <Text size="small" leading="compact" weight="plus">
            {t("mapping.import.done.changed", { count })}
          </Text>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t("mapping.import.done.next")}
          </Text>
        </div>
        <Button size="small" variant="secondary" asChild>
          <Link to={MAPPING_PATHS.items}>{t("mapping.import.done.items")}</Link>
        </Button>
      </div>
    </Section>
  )
}
