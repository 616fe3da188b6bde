import { Heading } from "@medusajs/ui"
import type { PropsWithChildren, ReactNode } from "react"
import { useMessages } from "../../hooks/use-messages"
import { Section } from "../common/section"

/** The box of a widget: small, and with a name. */
export const Widget = ({ badge, children }: PropsWithChildren<{ badge?: ReactNode }>) => {
  const { t } = useMessages()

  return (
    <Section title={t("widgets.title")}>
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("widgets.title")}</Heading>
        {badge}
      </div>
      {children}
    </Section>
  )
}
