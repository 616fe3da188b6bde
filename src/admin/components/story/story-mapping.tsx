import { SectionRow } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import type { ItemResponse, PositionResponse } from "../../../types/admin-api"
import { usePositionItem } from "../../hooks/api/position-item"
import { useFormatDecimal } from "../../hooks/use-format-decimal"
import { useMessages } from "../../hooks/use-messages"
import { mappingPath } from "../../lib/paths"
import { OptionalText } from "../common/optional-text"
import { Section } from "../common/section"
import { SectionError } from "../common/section-error"
import { SectionSkeleton } from "../common/section-skeleton"
import { TextLink } from "../common/text-link"
import { ItemProblem } from "./item-problem"

/** What mipOS is told of the item, and what is wrong with that. */
export const StoryMapping = ({ position }: { position: PositionResponse }) => {
  const { t } = useMessages()
  const { item, error, isFetching, refetch } = usePositionItem(position.inventory_item_id)
  const title = t("stock.story.mapping.title")

  return (
    <Section title={title}>
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{title}</Heading>
        <span className="txt-small">
          <TextLink to={mappingPath(position.external_id)}>{t("actions.edit")}</TextLink>
        </span>
      </div>
      {!item &&
        (error ? (
          <SectionError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
        ) : (
          <SectionSkeleton rows={3} />
        ))}
      {item && <Mapping item={item} />}
    </Section>
  )
}

const Mapping = ({ item }: { item: ItemResponse }) => {
  const { t } = useMessages()
  const formatDecimal = useFormatDecimal()
  const { effective, problems } = item
  const missing = t("common.notSet")
  const units = [effective.purchase_unit?.name, effective.consumption_unit?.name].filter(
    (name, index, all) => name !== undefined && all.indexOf(name) === index
  )

  return (
    <>
      {problems.length > 0 && (
        <div className="flex flex-col gap-y-3 px-6 py-4">
          {problems.map((problem) => (
            <ItemProblem key={problem.code + problem.message} problem={problem} />
          ))}
        </div>
      )}
      <SectionRow
        title={t("stock.story.mapping.unit")}
        value={<OptionalText value={units.join(", ") || null} missing={missing} />}
      />
      <SectionRow
        title={t("stock.story.mapping.supplier")}
        value={<OptionalText value={effective.supplier?.name ?? null} missing={missing} />}
      />
      <SectionRow
        title={t("stock.story.mapping.cost")}
        value={
          <OptionalText
            value={effective.cost === null ? null : formatDecimal(effective.cost)}
            missing={missing}
          />
        }
      />
    </>
  )
}
