import { Button, StatusBadge } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useConnection, useTestConnection } from "../../hooks/api/connection"
import { useMessages } from "../../hooks/use-messages"
import { Section } from "../common/section"
import { SectionEmpty } from "../common/section-empty"
import { SectionError } from "../common/section-error"
import { SectionHeader } from "../common/section-header"
import { SectionSkeleton } from "../common/section-skeleton"
import { ConnectionActions } from "./connection-actions"
import { ConnectionRows } from "./connection-rows"
import { ConnectionTestResult } from "./connection-test-result"

/** The mipOS account of this store, and a button to try it. */
export const ConnectionSection = () => {
  const { t } = useMessages()
  const { connection, isPending, isFetching, error, refetch } = useConnection()
  const test = useTestConnection()

  return (
    <Section title={t("connection.title")}>
      <SectionHeader title={t("connection.title")} subtitle={t("connection.subtitle")}>
        {connection && (
          <>
            <StatusBadge color={connection.enabled ? "green" : "grey"}>
              {connection.enabled ? t("common.enabled") : t("common.disabled")}
            </StatusBadge>
            <Button
              size="small"
              variant="secondary"
              isLoading={test.isPending}
              onClick={() => test.mutate()}
            >
              {t("connection.test.action")}
            </Button>
            <ConnectionActions />
          </>
        )}
      </SectionHeader>
      <ConnectionTestResult isRunning={test.isPending} error={test.error} result={test.data} />
      {isPending && <SectionSkeleton rows={6} />}
      {connection === undefined && error && (
        <SectionError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
      )}
      {connection === null && (
        <SectionEmpty
          title={t("connection.empty.title")}
          text={t("connection.empty.text")}
          action={
            <Button size="small" variant="primary" asChild>
              <Link to="connection">{t("connection.empty.action")}</Link>
            </Button>
          }
        />
      )}
      {connection && <ConnectionRows connection={connection} />}
    </Section>
  )
}
