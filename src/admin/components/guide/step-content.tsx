import type { ReadySetUp } from "../../hooks/use-set-up"
import type { SetUpStepId } from "../../lib/set-up"
import type { Status } from "../../lib/status"
import { ConnectionStep } from "./connection-step"
import { DefaultsStep } from "./defaults-step"
import { PreviewStep } from "./preview-step"
import { StoreLinksStep } from "./store-links-step"
import { SyncStep } from "./sync-step"
import { WebhookStep } from "./webhook-step"

interface StepContentProps {
  id: SetUpStepId
  status: Status
  setUp: ReadySetUp
  onDone: () => void
  onEnd: () => void
}

/** What is done in each step, once nothing stands in its way. */
export const StepContent = ({ id, status, setUp, onDone, onEnd }: StepContentProps) => {
  const { connection, check, dryRun } = setUp

  switch (id) {
    case "connection":
      return <ConnectionStep connection={connection} check={check} onDone={onDone} />
    case "storeLinks":
      return <StoreLinksStep onDone={onDone} />
    case "defaults":
      return connection && <DefaultsStep connection={connection} onDone={onDone} />
    case "preview":
      return <PreviewStep status={status} dryRun={dryRun} onDone={onDone} />
    case "webhook":
      return connection && <WebhookStep connection={connection} onDone={onDone} />
    case "sync":
      return <SyncStep status={status} onEnd={onEnd} />
  }
}
