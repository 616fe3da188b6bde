import { toLanguageTag } from "./format"

/**
 * Who writes Spanish by no region more is rather in Latin America, and there a number is written the
 * other way round than in Spain: 12,345.75.
 */
const WITHOUT_REGION: Readonly<Record<string, string>> = { es: "es-419" }

/** A browser may name something that is no locale, such as `en-US@posix`, of which `Intl` makes an error. */
const isLocale = (tag: string): boolean => {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0
  } catch {
    return false
  }
}

const languageOf = (tag: string): string | undefined => tag.split("-")[0]

/**
 * How numbers are written: the admin knows only the language, and the browser mostly the region of it.
 *
 * @param language the admin's
 * @param browserLanguages what the browser prefers, the most wanted first
 * @returns a BCP 47 tag that `Intl` takes
 */
export const localeOf = (language: string, browserLanguages: readonly string[]): string => {
  const tag = toLanguageTag(language)
  if (tag.includes("-")) {
    return tag
  }
  const regional = browserLanguages.find(
    (candidate) => candidate.includes("-") && languageOf(candidate) === tag && isLocale(candidate)
  )
  return regional ?? WITHOUT_REGION[tag] ?? tag
}
