import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { OptionalText } from "../common/optional-text"

interface TimeRowProps {
  title: string
  time: string | null
  missing: string
}

export const TimeRow = ({ title, time, missing }: TimeRowProps) => {
  const { getFullDate } = useDate()

  return (
    <SectionRow
      title={title}
      value={
        <OptionalText
          value={time && getFullDate({ date: time, includeTime: true })}
          missing={missing}
        />
      }
    />
  )
}
