import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { StatusBadge, Text } from "@medusajs/ui"
import type { MovementResponse } from "../../../types/admin-api"
import { useFormatDecimal } from "../../hooks/use-format-decimal"
import { useLinkNames } from "../../hooks/use-link-names"
import { useMessages } from "../../hooks/use-messages"
import { useMovementWords } from "../../hooks/use-movement-words"
import { mayRetry, MOVEMENT_STATE_COLORS, movementChange } from "../../lib/movement-state"
import { storyPath } from "../../lib/paths"
import { syncPath } from "../../lib/sync-query"
import { Section } from "../common/section"
import { SectionHeader } from "../common/section-header"
import { TextLink } from "../common/text-link"
import { MovementAnswer } from "./movement-answer"
import { RetryMovementButton } from "./retry-movement-button"

/** One row of the ledger in plain words: what moved, where and when, and how it ended. */
export const MovementDetail = ({ movement }: { movement: MovementResponse }) => {
  const { t } = useMessages()
  const { getFullDate } = useDate()
  const formatDecimal = useFormatDecimal()
  const words = useMovementWords()
  const links = useLinkNames()
  const dateOf = (date: string) => getFullDate({ date, includeTime: true })
  const stockOf = (stock: string | null) => (stock === null ? "–" : formatDecimal(stock))

  return (
    <Section title={t("movements.one")}>
      <SectionHeader
        title={words(movement)}
        subtitle={movement.name ?? movement.external_id}
        level="h1"
      >
        <StatusBadge color={MOVEMENT_STATE_COLORS[movement.state]}>
          {t(`movements.state.${movement.state}`)}
        </StatusBadge>
        {mayRetry(movement) && <RetryMovementButton id={movement.id} />}
      </SectionHeader>
      <MovementAnswer movement={movement} />
      <SectionRow
        title={t("movements.detail.item")}
        value={
          <div className="flex min-w-0 flex-col gap-y-1">
            <Text size="small" leading="compact" className="break-words">
              {[movement.name, movement.sku].filter(Boolean).join(" · ") || movement.external_id}
            </Text>
            <Text size="small" leading="compact">
              <TextLink to={storyPath(movement.position_id)}>
                {t("movements.detail.openStory")}
              </TextLink>
            </Text>
          </div>
        }
      />
      <SectionRow
        title={t("movements.detail.externalId")}
        value={
          <Text size="small" leading="compact" className="break-all">
            {movement.external_id}
          </Text>
        }
      />
      <SectionRow
        title={t("movements.detail.store")}
        value={links.get(movement.store_link_id) ?? "–"}
      />
      <SectionRow
        title={t("movements.detail.direction")}
        value={t(`movements.direction.${movement.direction}`)}
      />
      <SectionRow
        title={t("movements.detail.change")}
        value={formatDecimal(movementChange(movement), { isChange: true })}
      />
      <SectionRow
        title={t("movements.detail.statedStock")}
        value={stockOf(movement.current_stock)}
      />
      <SectionRow
        title={t("movements.detail.agreedAfter")}
        value={stockOf(movement.agreed_after)}
      />
      <SectionRow title={t("movements.detail.occurred")} value={dateOf(movement.occurred_at)} />
      <SectionRow title={t("movements.detail.recorded")} value={dateOf(movement.created_at)} />
      {movement.settled_at && (
        <SectionRow title={t("movements.detail.settled")} value={dateOf(movement.settled_at)} />
      )}
      {movement.echoed_at && (
        <SectionRow title={t("movements.detail.confirmed")} value={dateOf(movement.echoed_at)} />
      )}
      {movement.sync_id && (
        <SectionRow
          title={t("movements.detail.sync")}
          value={
            <Text size="small" leading="compact">
              <TextLink to={syncPath(movement.sync_id)}>{t("movements.detail.openSync")}</TextLink>
            </Text>
          }
        />
      )}
    </Section>
  )
}
