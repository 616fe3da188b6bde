import { useMemo } from "react"
import { useSuppliers } from "./api/suppliers"
import { useUnits } from "./api/units"

/** More than a store has units, and than a person would scroll through suppliers. */
const CHOICE_LIMIT = 200

export interface Choice {
  value: string
  label: string
}

/** The units to choose from, by name. */
export const useAllUnits = () => {
  const { units, ...rest } = useUnits({ limit: CHOICE_LIMIT, offset: 0 })
  const options = useMemo<Choice[]>(
    () => (units ?? []).map((unit) => ({ value: unit.id, label: unit.name })),
    [units]
  )

  return { options, units, ...rest }
}

/** The suppliers to choose from, by name. */
export const useAllSuppliers = () => {
  const { suppliers, ...rest } = useSuppliers({ limit: CHOICE_LIMIT, offset: 0 })
  const options = useMemo<Choice[]>(
    () => (suppliers ?? []).map((supplier) => ({ value: supplier.id, label: supplier.name })),
    [suppliers]
  )

  return { options, suppliers, ...rest }
}
