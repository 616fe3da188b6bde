import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { localeOf } from "../lib/locale"
import { translateIn } from "../lib/translate-in"

/** The plugin's own texts, in the language of the admin, and how numbers are written there. */
export const useMessages = () => {
  const { t: translate, i18n } = useTranslation("mipos")
  const locale = localeOf(i18n.language, navigator.languages)
  const t = useMemo(() => translateIn(translate, locale), [translate, locale])

  return { t, i18n, locale }
}

export type Translate = ReturnType<typeof useMessages>["t"]
