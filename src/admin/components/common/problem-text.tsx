import { Text } from "@medusajs/ui"
import type { Problem } from "../../../types/admin-api"
import { useIsEnglish } from "../../hooks/use-is-english"
import { Hint } from "./hint"

/**
 * What is wrong with an item. Our own sentences are English, and in another language the hint says the
 * same; what mipOS said stands there as it said it.
 */
export const ProblemText = ({ problem }: { problem: Problem }) => {
  const isEnglish = useIsEnglish()
  const isOwn = problem.code !== "rejected"

  return (
    <div className="flex flex-col">
      {(!isOwn || isEnglish || problem.hint === null) && (
        <Text size="small" className="text-pretty break-words">
          {problem.message}
        </Text>
      )}
      <Hint hint={problem.hint} isSaidInEnglish={isOwn && isEnglish} />
    </div>
  )
}
