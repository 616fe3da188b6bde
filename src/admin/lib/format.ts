/** The admin's language codes have no dash (`ptBR`), the browser's must have one (`pt-BR`). */
export const toLanguageTag = (language: string) =>
  language.replace(/^([a-z]{2})([A-Z]{2})$/, "$1-$2")

export const formatNumber = (value: number, language: string) =>
  new Intl.NumberFormat(toLanguageTag(language)).format(value)

const MINUTE = 60
const HOUR = 60 * MINUTE

const inUnit = (value: number, unit: "second" | "minute" | "hour", language: string) =>
  new Intl.NumberFormat(toLanguageTag(language), {
    style: "unit",
    unit,
    unitDisplay: "short",
  }).format(value)

/** How long something took, to the second below an hour and to the minute above: "2 min 5 sec". */
export const formatDuration = (milliseconds: number, language: string): string => {
  const seconds = Math.max(0, Math.round(milliseconds / 1_000))
  if (seconds < MINUTE) {
    return inUnit(seconds, "second", language)
  }
  const [large, small, rest] =
    seconds < HOUR
      ? [Math.floor(seconds / MINUTE), "second" as const, seconds % MINUTE]
      : [Math.floor(seconds / HOUR), "minute" as const, Math.floor((seconds % HOUR) / MINUTE)]
  const first = inUnit(large, small === "second" ? "minute" : "hour", language)
  return rest === 0 ? first : `${first} ${inUnit(rest, small, language)}`
}

const MINUTES_IN_HOUR = 60

/** Whole minutes as hours and minutes: "5 hours, 30 minutes". */
export const formatHours = (minutes: number, language: string) => {
  const locale = toLanguageTag(language)
  const parts = [
    { value: Math.floor(minutes / MINUTES_IN_HOUR), unit: "hour" },
    { value: minutes % MINUTES_IN_HOUR, unit: "minute" },
  ]
    .filter(({ value }) => value > 0)
    .map(({ value, unit }) =>
      new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(value)
    )
  return new Intl.ListFormat(locale, { type: "unit" }).format(parts)
}
