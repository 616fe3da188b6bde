import { RouteDrawer } from "@medusajs/dashboard/components"
import { XMark } from "@medusajs/icons"
import { Heading, IconButton, Kbd } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"

/**
 * The top of a drawer, named and described for screen readers too. Looks as core's header, of which the
 * button that closes has no name.
 */
export const DrawerHeader = ({ title, description }: { title: string; description: string }) => {
  const { t } = useMessages()

  return (
    <div className="border-ui-border-base flex items-start justify-between gap-x-4 border-b px-6 py-4">
      <div className="flex flex-col gap-y-1">
        <RouteDrawer.Title asChild>
          <Heading>{title}</Heading>
        </RouteDrawer.Title>
        <RouteDrawer.Description className="text-ui-fg-subtle">
          {description}
        </RouteDrawer.Description>
      </div>
      <div className="flex items-center gap-x-2">
        <Kbd>esc</Kbd>
        <RouteDrawer.Close asChild>
          <IconButton
            size="small"
            type="button"
            variant="transparent"
            aria-label={t("actions.close")}
          >
            <XMark />
          </IconButton>
        </RouteDrawer.Close>
      </div>
    </div>
  )
}
