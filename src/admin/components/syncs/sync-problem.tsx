import { Text } from "@medusajs/ui"
import type { SyncProblemResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { mappingPath } from "../../lib/paths"
import { ProblemText } from "../common/problem-text"
import { TextLink } from "../common/text-link"

interface SyncProblemProps {
  problem: SyncProblemResponse
  location: string | null
}

/** An item that a run left out, why, and the way to where that is corrected. */
export const SyncProblem = ({ problem, location }: SyncProblemProps) => {
  const { t } = useMessages()
  const { name, external_id: externalId } = problem

  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-6 py-4">
      <div className="flex min-w-[200px] flex-1 flex-col gap-y-1">
        <Text size="small" leading="compact" weight="plus" className="break-words">
          {name}
        </Text>
        <Text size="xsmall" leading="compact" className="text-ui-fg-subtle break-all">
          {[location, externalId].filter(Boolean).join(" · ")}
        </Text>
        {problem.reasons.map((reason) => (
          <ProblemText key={reason.code + reason.message} problem={reason} />
        ))}
      </div>
      <Text size="small" leading="compact">
        <TextLink to={mappingPath(externalId ?? name)}>
          <span aria-hidden>{t("syncs.problems.fixShort")}</span>
          <span className="sr-only">{t("syncs.problems.fix", { name })}</span>
        </TextLink>
      </Text>
    </li>
  )
}
