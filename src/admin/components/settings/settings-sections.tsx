import { ConnectionSection } from "../connection/connection-section"
import { DefaultsSection } from "../defaults/defaults-section"
import { StoreLinksSection } from "../store-links/store-links-section"
import { SuppliersSection } from "../suppliers/suppliers-section"
import { UnitsSection } from "../units/units-section"
import { WebhookSection } from "../webhook/webhook-section"

/** Everything that can be set, below the state of it all. */
export const SettingsSections = () => (
  <>
    <ConnectionSection />
    <StoreLinksSection />
    <DefaultsSection />
    <UnitsSection />
    <SuppliersSection />
    <WebhookSection />
  </>
)
