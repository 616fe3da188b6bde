import { Button, Heading, Text, usePrompt } from "@medusajs/ui"
import { useId } from "react"
import type { PositionResponse, ResolutionPreview } from "../../../types/admin-api"
import { useResolvePosition } from "../../hooks/api/positions"
import { useFormatDecimal } from "../../hooks/use-format-decimal"
import { useMessages } from "../../hooks/use-messages"
import { useTell } from "../../hooks/use-tell"
import { signOf } from "../../lib/decimal"
import { FromTo } from "./from-to"

interface ResolutionCardProps {
  position: PositionResponse
  preview: ResolutionPreview
}

/** One of the two choices: what would become of either side's stock, and the button that does it. */
export const ResolutionCard = ({ position, preview }: ResolutionCardProps) => {
  const { t } = useMessages()
  const formatDecimal = useFormatDecimal()
  const prompt = usePrompt()
  const headingId = useId()
  const tell = useTell()
  const { mutateAsync: resolve, isPending } = useResolvePosition()
  const { use, medusa_stock: medusa, mipos_stock: mipos, pending_after: pending } = preview
  const title = t(`stock.story.resolve.${use}.title`)

  const choose = async () => {
    const confirmed = await prompt({
      variant: "confirmation",
      title: t(`stock.story.resolve.${use}.question`),
      description: t(`stock.story.resolve.${use}.description`, {
        name: position.name,
        medusa: formatDecimal(medusa.to),
        mipos: formatDecimal(mipos.to),
      }),
      confirmText: title,
      cancelText: t("actions.cancel"),
    })
    if (confirmed) {
      await tell(resolve({ id: position.id, use }), t("trouble.drifted.resolvedToast"))
    }
  }

  return (
    <div
      role="group"
      aria-labelledby={headingId}
      className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col justify-between gap-y-4 rounded-lg p-4"
    >
      <div className="flex flex-col gap-y-3">
        <Heading level="h3" id={headingId}>
          {title}
        </Heading>
        <dl className="flex flex-col gap-y-2">
          <FromTo label={t("stock.story.resolve.here")} from={medusa.from} to={medusa.to} />
          <FromTo label={t("stock.story.resolve.atMipos")} from={mipos.from} to={mipos.to} />
        </dl>
        {signOf(pending) !== 0 && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("stock.story.resolve.pending", {
              change: formatDecimal(pending, { isChange: true }),
            })}
          </Text>
        )}
        {!preview.is_possible && (
          <Text size="small" className="text-ui-fg-subtle">
            {preview.code ? t(`stock.story.resolve.not.${preview.code}`) : preview.message}
          </Text>
        )}
      </div>
      <div>
        <Button
          size="small"
          variant="secondary"
          type="button"
          disabled={!preview.is_possible}
          isLoading={isPending}
          onClick={() => void choose()}
        >
          {title}
        </Button>
      </div>
    </div>
  )
}
