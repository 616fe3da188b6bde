import { useMemo } from "react"
import type { Control } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"
import { timeZoneOptions } from "../../lib/time-zones"
import { ComboboxField } from "../common/combobox-field"
import type { ConnectionFormValues } from "./connection-schema"

interface TimeZoneFieldProps {
  control: Control<ConnectionFormValues>
  /** The saved one, offered even if the browser does not know it. */
  current: string
}

export const TimeZoneField = ({ control, current }: TimeZoneFieldProps) => {
  const { t } = useMessages()
  const timeZones = useMemo(() => timeZoneOptions(current), [current])

  return (
    <ComboboxField
      control={control}
      name="time_zone"
      label={t("connection.fields.timeZone")}
      hint={t("connection.fields.timeZoneHint")}
      options={timeZones}
    />
  )
}
