import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"

/** The top of a drawer, named and described for screen readers too. */
export const DrawerHeader = ({ title, description }: { title: string; description: string }) => (
  <RouteDrawer.Header>
    <RouteDrawer.Title asChild>
      <Heading>{title}</Heading>
    </RouteDrawer.Title>
    <RouteDrawer.Description className="text-ui-fg-subtle">{description}</RouteDrawer.Description>
  </RouteDrawer.Header>
)
