import { useSync } from "../../hooks/api/syncs"
import { LeftOutReasons } from "./left-out-reasons"

/** Why a sync left items out. */
export const SyncLeftOut = ({ id }: { id: string }) => {
  const { sync } = useSync(id)

  return sync ? <LeftOutReasons items={sync.problems} total={sync.problems_count} /> : null
}
