import { Alert } from "@medusajs/ui"
import { useSync } from "../../hooks/api/syncs"
import { Hint } from "../common/hint"
import { ServerText } from "../common/server-text"

/** Why a run failed: its own message, and what to do about it. */
export const SyncFailure = ({ id, title }: { id: string; title: string }) => {
  const { sync } = useSync(id)

  return (
    <Alert variant="error">
      <p className="text-pretty">{title}</p>
      {sync?.message && (
        <div className="mt-1">
          <ServerText text={sync.message} />
        </div>
      )}
      {sync?.hint && (
        <div className="mt-2">
          <Hint hint={sync.hint} />
        </div>
      )}
    </Alert>
  )
}
