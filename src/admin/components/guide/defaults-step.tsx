import type { ConnectionResponse } from "../../../types/admin-api"
import { useAllSuppliers, useAllUnits } from "../../hooks/use-choices"
import { SectionError } from "../common/section-error"
import { SectionSkeleton } from "../common/section-skeleton"
import { GuidedDefaultsForm } from "./guided-defaults-form"

interface DefaultsStepProps {
  connection: ConnectionResponse
  onDone: () => void
}

/** What items get that have no unit, supplier or cost; the first unit and supplier are made right here. */
export const DefaultsStep = ({ connection, onDone }: DefaultsStepProps) => {
  const units = useAllUnits()
  const suppliers = useAllSuppliers()

  if (!units.units || !suppliers.suppliers) {
    const error = units.error ?? suppliers.error
    return error ? (
      <SectionError
        error={error}
        onRetry={() => {
          void units.refetch()
          void suppliers.refetch()
        }}
      />
    ) : (
      <SectionSkeleton rows={3} />
    )
  }
  return (
    <GuidedDefaultsForm
      connection={connection}
      units={units.options}
      suppliers={suppliers.options}
      onDone={onDone}
    />
  )
}
