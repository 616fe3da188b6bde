import { en } from "../i18n/en"
import { useMessages } from "./use-messages"

/** Whether the plugin's texts are English here; so they are in a language that it does not have. */
export const useIsEnglish = (): boolean => {
  const { t } = useMessages()

  return t("subtitle") === en.subtitle
}
