import { useTranslation } from "react-i18next"

/** The plugin's own texts, in the language of the admin. */
export const useMessages = () => useTranslation("mipos")

export type Translate = ReturnType<typeof useMessages>["t"]
