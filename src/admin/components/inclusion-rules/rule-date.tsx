import { useDate } from "@medusajs/dashboard/hooks"

/** A day as the language of the admin writes it. */
export const RuleDate = ({ date }: { date: string }) => {
  const { getFullDate } = useDate()

  return <>{getFullDate({ date })}</>
}
