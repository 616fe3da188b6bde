import { Button } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useStockLocations } from "../../hooks/api/stock-locations"
import { useStoreLinks } from "../../hooks/api/store-links"
import { useMessages } from "../../hooks/use-messages"
import { SectionEmpty } from "../common/section-empty"
import { SectionError } from "../common/section-error"
import { SectionSkeleton } from "../common/section-skeleton"
import { StoreLinksForm } from "./store-links-form"

/** As many as a page of the API holds, and more than anybody has shops. */
const ALL_LINKS = { limit: 500, offset: 0 }

/** Which stock location is which mipOS store, for all locations at once. */
export const StoreLinksStep = ({ onDone }: { onDone: () => void }) => {
  const { t } = useMessages()
  const locations = useStockLocations()
  const links = useStoreLinks(ALL_LINKS)

  if (!locations.locations || !links.store_links) {
    const error = locations.error ?? links.error
    return error ? (
      <SectionError
        error={error}
        onRetry={() => {
          void locations.refetch()
          void links.refetch()
        }}
      />
    ) : (
      <SectionSkeleton rows={3} />
    )
  }
  if (locations.locations.length === 0) {
    return (
      <SectionEmpty
        title={t("wizard.steps.storeLinks.noLocations.title")}
        text={t("wizard.steps.storeLinks.noLocations.text")}
        action={
          <Button size="small" variant="secondary" asChild>
            <Link to="/settings/locations">{t("wizard.steps.storeLinks.noLocations.action")}</Link>
          </Button>
        }
      />
    )
  }
  return (
    <StoreLinksForm locations={locations.locations} links={links.store_links} onDone={onDone} />
  )
}
