import { DatePicker, Text } from "@medusajs/ui"
import { useId } from "react"
import { dayText, startOfDay } from "../../lib/days"

interface DayFieldProps {
  label: string
  /** A day such as `2026-11-25`. */
  value: string | undefined
  min?: string
  max?: string
  onChange: (day: string | undefined) => void
}

/** A day to choose, beside its label. */
export const DayField = ({ label, value, min, max, onChange }: DayFieldProps) => {
  const labelId = useId()

  return (
    <div className="flex items-center gap-x-2">
      <Text id={labelId} size="small" leading="compact" className="text-ui-fg-subtle">
        {label}
      </Text>
      <DatePicker
        aria-labelledby={labelId}
        size="small"
        granularity="day"
        value={startOfDay(value) ?? null}
        minValue={startOfDay(min)}
        maxValue={startOfDay(max)}
        onChange={(date) => onChange(date ? dayText(date) : undefined)}
      />
    </div>
  )
}
