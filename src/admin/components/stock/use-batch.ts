import { toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import type { PositionAction } from "../../../types/admin-api"
import { useBatchPositions } from "../../hooks/api/positions"
import { useErrorMessage } from "../../hooks/use-error-message"
import { useMessages } from "../../hooks/use-messages"
import { refusalOf } from "../../lib/refusals"

/** What can be done with many positions; to resolve is two things. */
export type BatchChoice = Exclude<PositionAction, "resolve"> | "useMedusa" | "useMipos"

const REQUESTS = {
  push: { action: "push" },
  useMedusa: { action: "resolve", use: "medusa" },
  useMipos: { action: "resolve", use: "mipos" },
  exclude: { action: "exclude" },
  include: { action: "include" },
} as const satisfies Record<BatchChoice, { action: PositionAction; use?: "medusa" | "mipos" }>

/** Asks first and says of how many, then does it, then says how many worked and why the others did not. */
export const useBatch = () => {
  const { t } = useMessages()
  const errorMessage = useErrorMessage()
  const prompt = usePrompt()
  const { mutateAsync } = useBatchPositions()
  // From the question on: its keys must not ask a second one.
  const [isBusy, setIsBusy] = useState(false)

  /** @returns what did not work and may be tried otherwise; null when nothing was done. */
  const ask = async (choice: BatchChoice, ids: string[]): Promise<string[] | null> => {
    const count = ids.length
    const confirmed = await prompt({
      variant: choice === "exclude" ? "danger" : "confirmation",
      title: t(`stock.batch.${choice}.title`, { count }),
      description: t(`stock.batch.${choice}.description`, { count }),
      confirmText: t(`stock.batch.${choice}.label`),
      cancelText: t("actions.cancel"),
    })
    if (!confirmed) {
      return null
    }
    try {
      const { worked, total, reasons, failedIds } = await mutateAsync({
        ids,
        ...REQUESTS[choice],
      })
      if (failedIds.length === 0) {
        toast.success(t(`stock.batch.${choice}.done`, { count: worked }))
        return []
      }
      const words = reasons.map(({ message, count: times }) => {
        const refusal = refusalOf(message)
        return t("stock.batch.reason", {
          count: times,
          reason: refusal ? t(`stock.refusals.${refusal}`) : message,
        })
      })
      const tell = worked === 0 ? toast.error : toast.warning
      tell(t("stock.batch.partly", { worked, total }), {
        description: words.join(" "),
        // Reasons are read, not glanced at.
        duration: 15_000,
      })
      return failedIds
    } catch (error) {
      toast.error(errorMessage(error))
      return null
    }
  }

  const run = async (choice: BatchChoice, ids: string[]) => {
    setIsBusy(true)
    const failedIds = await ask(choice, ids)
    setIsBusy(false)
    return failedIds
  }

  return { run, isBusy }
}
