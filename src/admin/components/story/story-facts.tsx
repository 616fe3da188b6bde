import { SectionRow } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import type { PositionResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { mappingPath, stockPath, storeLinkPath } from "../../lib/paths"
import type { StatusLink } from "../../lib/status"
import { OptionalText } from "../common/optional-text"
import { RelativeTime } from "../common/relative-time"
import { Section } from "../common/section"
import { TextLink } from "../common/text-link"

interface StoryFactsProps {
  position: PositionResponse
  /** Undefined until the status is there. */
  link: StatusLink | undefined
}

/** What the position is of, and since when what is so. */
export const StoryFacts = ({ position, link }: StoryFactsProps) => {
  const { t } = useMessages()
  const { product } = position
  const title = t("stock.story.facts.title")
  const time = (value: string | null) =>
    value === null ? (
      <OptionalText value={null} missing={t("common.never")} />
    ) : (
      <RelativeTime time={value} />
    )

  return (
    <Section title={title}>
      <div className="px-6 py-4">
        <Heading level="h2">{title}</Heading>
      </div>
      {product && (
        <SectionRow
          title={t("stock.story.facts.product")}
          value={
            <TextLink to={`/products/${product.product_id}/variants/${product.variant_id}`}>
              {position.name}
            </TextLink>
          }
        />
      )}
      <SectionRow
        title={t("stock.story.facts.inventoryItem")}
        value={
          <TextLink to={`/inventory/${position.inventory_item_id}`}>
            {position.sku ?? position.name}
          </TextLink>
        }
      />
      <SectionRow
        title={t("stock.story.facts.storeLink")}
        value={
          <TextLink to={storeLinkPath(position.store_link_id)}>
            {position.stock_location_name ?? link?.store_id ?? t("status.links.unnamed")}
          </TextLink>
        }
      />
      <SectionRow
        title={t("stock.story.facts.externalId")}
        value={
          <span className="break-all">
            <TextLink to={mappingPath(position.external_id)}>{position.external_id}</TextLink>
          </span>
        }
      />
      <SectionRow title={t("stock.story.facts.agreedAt")} value={time(position.agreed_at)} />
      <SectionRow title={t("stock.columns.lastMovement")} value={time(position.last_movement_at)} />
      <SectionRow
        title={t("stock.story.facts.elsewhere")}
        value={
          <TextLink to={stockPath({ inventory_item_id: position.inventory_item_id })}>
            {t("stock.story.facts.everyLocation")}
          </TextLink>
        }
      />
    </Section>
  )
}
