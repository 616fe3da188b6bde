import { Heading, Text } from "@medusajs/ui"
import type { SyncProblemResponse } from "../../../types/admin-api"
import { useFormatNumber } from "../../hooks/use-format-number"
import { useMessages } from "../../hooks/use-messages"
import { ProblemText } from "../common/problem-text"

interface SyncProblemsProps {
  problems: SyncProblemResponse[]
  /** How many there are, of which `problems` may be the first. */
  total: number
}

/** The items that a sync left out, each with its reasons. */
export const SyncProblems = ({ problems, total }: SyncProblemsProps) => {
  const { t } = useMessages()
  const formatNumber = useFormatNumber()

  return (
    <section>
      <div className="flex flex-col gap-y-1 px-6 pb-2 pt-6">
        <Heading level="h2">{t("sync.detail.problemsTitle")}</Heading>
        {(total === 0 || total > problems.length) && (
          <Text size="small" className="text-ui-fg-subtle">
            {total === 0
              ? t("sync.detail.noProblems")
              : t("sync.detail.someProblems", {
                  shown: formatNumber(problems.length),
                  total: formatNumber(total),
                })}
          </Text>
        )}
      </div>
      <ul className="divide-y">
        {problems.map((problem) => (
          <li key={problem.id} className="flex flex-col gap-y-1 px-6 py-3">
            <Text size="small" leading="compact" weight="plus" className="break-words">
              {problem.name}
            </Text>
            {problem.external_id && (
              <Text size="xsmall" className="text-ui-fg-subtle break-all">
                {problem.external_id}
              </Text>
            )}
            {problem.reasons.map((reason) => (
              <ProblemText key={reason.code + reason.message} problem={reason} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
