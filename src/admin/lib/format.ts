/** The admin's language codes have no dash (`ptBR`), the browser's must have one (`pt-BR`). */
export const toLanguageTag = (language: string) =>
  language.replace(/^([a-z]{2})([A-Z]{2})$/, "$1-$2")

export const formatNumber = (value: number, language: string) =>
  new Intl.NumberFormat(toLanguageTag(language)).format(value)
