import { useMessages } from "./use-messages"

/** What stands beside a table's pages. */
export const useTableTexts = () => {
  const { t } = useMessages()

  return {
    of: t("table.of"),
    results: t("table.results"),
    pages: t("table.pages"),
    prev: t("table.previous"),
    next: t("table.next"),
  }
}
