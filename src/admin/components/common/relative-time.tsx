import { useDate } from "@medusajs/dashboard/hooks"
import { clx } from "@medusajs/ui"

interface RelativeTimeProps {
  /** ISO 8601. */
  time: string
  className?: string
}

/** How long ago something was, and on demand when exactly. */
export const RelativeTime = ({ time, className }: RelativeTimeProps) => {
  const { getFullDate, getRelativeDate } = useDate()

  return (
    <time
      dateTime={time}
      title={getFullDate({ date: time, includeTime: true })}
      className={clx("whitespace-nowrap", className)}
    >
      {getRelativeDate(time)}
    </time>
  )
}
