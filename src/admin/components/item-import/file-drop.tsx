import { ArrowDownTray } from "@medusajs/icons"
import { clx, Text } from "@medusajs/ui"
import { useId, useState, type DragEvent } from "react"
import { useMessages } from "../../hooks/use-messages"

interface FileDropProps {
  isReading: boolean
  onFile: (file: File) => void
}

/** A place where a file is dropped, or from which one is chosen: the whole of it is the input's label. */
export const FileDrop = ({ isReading, onFile }: FileDropProps) => {
  const { t } = useMessages()
  const [isOver, setIsOver] = useState(false)
  const inputId = useId()

  const handleDrop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const file = event.dataTransfer.files[0]
    if (file && !isReading) {
      onFile(file)
    }
  }

  return (
    <div className="has-[input:focus]:shadow-borders-interactive-with-active relative rounded-lg">
      <input
        id={inputId}
        type="file"
        accept=".csv,text/csv"
        disabled={isReading}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
        onChange={(event) => {
          const file = event.target.files?.[0]
          // So that the same file can be chosen again once it is mended.
          event.target.value = ""
          if (file) {
            onFile(file)
          }
        }}
        onDragEnter={() => setIsOver(true)}
        onDragLeave={() => setIsOver(false)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={handleDrop}
      />
      <label
        htmlFor={inputId}
        className={clx(
          "bg-ui-bg-component border-ui-border-strong transition-fg flex w-full flex-col items-center gap-y-2 rounded-lg border border-dashed p-8 text-center",
          { "border-ui-border-interactive": isOver }
        )}
      >
        <span className="text-ui-fg-subtle flex items-center gap-x-2">
          <ArrowDownTray />
          <Text as="span" size="small" leading="compact" weight="plus">
            {t(isReading ? "mapping.import.reading" : "mapping.import.choose")}
          </Text>
        </span>
        <Text as="span" size="small" className="text-ui-fg-subtle text-pretty">
          {t("mapping.import.chooseHint")}
        </Text>
      </label>
    </div>
  )
}
