import { Code, createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import type { ItemImportError, ItemImportErrorCode } from "../../../types/admin-api"
import { en } from "../../i18n/en"
import { useMessages, type Translate } from "../../hooks/use-messages"
import { sentenceNames } from "../../lib/sentence-names"

const columnHelper = createDataTableColumnHelper<ItemImportError>()

export const useImportErrorColumns = () => {
  const { t } = useMessages()

  return useMemo(
    () => [
      columnHelper.accessor("line", {
        header: t("mapping.import.columns.line"),
        size: 80,
        maxSize: 100,
      }),
      columnHelper.accessor("field", {
        header: t("mapping.import.columns.field"),
        size: 190,
        cell: ({ row: { original } }) =>
          // The file's own word, by which the column is found in it.
          original.field === null ? t("mapping.import.wholeLine") : <Code>{original.field}</Code>,
      }),
      columnHelper.accessor("message", {
        header: t("mapping.import.columns.problem"),
        size: 640,
        minSize: 320,
        truncateTooltip: false,
        cell: ({ row }) => (
          <Text size="small" className="text-pretty whitespace-normal break-words py-2">
            {sentenceOf(t, row.original)}
          </Text>
        ),
      }),
    ],
    [t]
  )
}

const isKnown = (code: string): code is ItemImportErrorCode =>
  Object.hasOwn(en.mapping.import.codes, code)

/** A code of a newer API is said as the API says it. */
const sentenceOf = (t: Translate, { code, params, message }: ItemImportError): string =>
  isKnown(code) ? t(`mapping.import.codes.${code}`, sentenceNames(params)) : message
