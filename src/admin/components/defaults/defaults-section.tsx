import { SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare } from "@medusajs/icons"
import { useConnection } from "../../hooks/api/connection"
import { useSupplier } from "../../hooks/api/suppliers"
import { useAllUnits } from "../../hooks/use-choices"
import { useMessages } from "../../hooks/use-messages"
import { OptionalText } from "../common/optional-text"
import { Section } from "../common/section"
import { SectionEmpty } from "../common/section-empty"
import { SectionError } from "../common/section-error"
import { SectionHeader } from "../common/section-header"
import { SectionMenu } from "../common/section-menu"
import { SectionSkeleton } from "../common/section-skeleton"

/** What an item gets that has no unit, supplier or cost of its own. */
export const DefaultsSection = () => {
  const { t } = useMessages()
  const { connection, isPending, isFetching, error, refetch } = useConnection()
  const units = useAllUnits()
  const { supplier } = useSupplier(connection?.default_supplier_id ?? "")
  const unitName = (id: string | null) =>
    id && (units.options.find((option) => option.value === id)?.label ?? id)

  return (
    <Section title={t("defaults.title")}>
      <SectionHeader title={t("defaults.title")} subtitle={t("defaults.subtitle")}>
        {connection && (
          <SectionMenu
            groups={[
              { actions: [{ icon: <PencilSquare />, label: t("actions.edit"), to: "defaults" }] },
            ]}
          />
        )}
      </SectionHeader>
      {isPending && <SectionSkeleton rows={3} />}
      {connection === undefined && error && (
        <SectionError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
      )}
      {connection === null && <SectionEmpty text={t("defaults.needConnection")} />}
      {connection && (
        <>
          <SectionRow
            title={t("defaults.fields.unit")}
            value={
              <OptionalText
                value={unitName(connection.default_unit_id)}
                missing={t("common.notSet")}
              />
            }
          />
          <SectionRow
            title={t("defaults.fields.supplier")}
            value={
              <OptionalText
                value={connection.default_supplier_id && (supplier?.name ?? "")}
                missing={t("common.notSet")}
              />
            }
          />
          <SectionRow
            title={t("defaults.fields.cost")}
            value={<OptionalText value={connection.default_cost} missing={t("common.notSet")} />}
          />
        </>
      )}
    </Section>
  )
}
