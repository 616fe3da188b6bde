/** The least and the most of each field, in their order: minute, hour, day, month, weekday. */
const RANGES = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const

/** What all numbers and stars are made of; the rest, names of days and such, is the API's to judge. */
const NUMERIC = /^[\d*/-]+$/
const PART = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/

const isPart = (part: string, least: number, most: number): boolean => {
  if (part === "") {
    return false
  }
  if (!NUMERIC.test(part)) {
    return true
  }
  const match = PART.exec(part)
  if (!match) {
    return false
  }
  const [from, to, step] = match.slice(1).map((digits) => (digits ? Number(digits) : undefined))
  const isWithin = [from, to].every(
    (value) => value === undefined || (value >= least && value <= most)
  )
  const isForwards = from === undefined || to === undefined || from <= to
  return isWithin && isForwards && step !== 0
}

/**
 * Whether a text can be a cron schedule of five fields. The API has the last word; this is what it would
 * refuse for reasons that are told in the language of the admin.
 */
export const isCron = (text: string): boolean => {
  const fields = text.trim().split(/\s+/)
  return (
    fields.length === RANGES.length &&
    RANGES.every(([least, most], index) =>
      (fields[index] ?? "").split(",").every((part) => isPart(part, least, most))
    )
  )
}
