/** The admin's language codes have no dash (`ptBR`), the browser's must have one (`pt-BR`). */
const toLanguageTag = (language: string) => language.replace(/^([a-z]{2})([A-Z]{2})$/, "$1-$2")

export const formatNumber = (value: number, language: string) =>
  new Intl.NumberFormat(toLanguageTag(language)).format(value)

const MINUTES_IN_HOUR = 60

/** Whole minutes as hours and minutes: "5 hours, 30 minutes". */
export const formatDuration = (minutes: number, language: string) => {
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
