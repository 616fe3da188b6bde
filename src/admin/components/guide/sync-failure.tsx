import { Alert } from "@medusajs/ui"
import { useSync } from "../../hooks/api/syncs"
import { Hint } from "../common/hint"

/** Why a run failed: its own message, and what to do about it. */
export const SyncFailure = ({ id, title }: { id: string; title: string }) => {
  const { sync } = useSync(id)

  return (
    <Alert variant="error">
      <p className="text-pretty">{title}</p>
      {sync?.message && (
        <p className="text-ui-fg-subtle txt-small mt-1 text-pretty break-words">{sync.message}</p>
      )}
      {sync?.hint && (
        <div className="mt-2">
          <Hint hint={sync.hint} />
        </div>
      )}
    </Alert>
  )
}
