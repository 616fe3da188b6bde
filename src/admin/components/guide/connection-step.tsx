import { zodResolver } from "@hookform/resolvers/zod"
import { useQueryClient } from "@tanstack/react-query"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import type { ConnectionResponse } from "../../../types/admin-api"
import { connectionCheckQuery, useSaveConnection } from "../../hooks/api/connection"
import type { ReadySetUp } from "../../hooks/use-set-up"
import { useMessages } from "../../hooks/use-messages"
import { Disclosure } from "../common/disclosure"
import { SecretField } from "../common/secret-field"
import { AccountFields } from "../connection/account-fields"
import {
  guidedConnectionSchema,
  toConnectionFormValues,
  toConnectionRequest,
  type ConnectionFormValues,
} from "../connection/connection-schema"
import { ConnectionTestResult } from "../connection/connection-test-result"
import { IdentityFields } from "../connection/identity-fields"
import { RuleFields } from "../connection/rule-fields"
import { TimeZoneField } from "../connection/time-zone-field"
import { useConfirmSource } from "../connection/use-confirm-source"
import { StepForm } from "./step-form"

interface ConnectionStepProps {
  connection: ConnectionResponse | null
  check: ReadySetUp["check"]
  onDone: () => void
}

/** The account, which is saved and then tried: the step is done when mipOS accepts it. */
export const ConnectionStep = ({ connection, check, onDone }: ConnectionStepProps) => {
  const { t } = useMessages()
  const queryClient = useQueryClient()
  const { mutateAsync: save } = useSaveConnection()
  const confirmSource = useConfirmSource(connection)
  const schema = useMemo(() => guidedConnectionSchema(t, connection), [t, connection])
  const form = useForm<ConnectionFormValues>({
    defaultValues: toConnectionFormValues(connection),
    resolver: zodResolver(schema),
  })
  const { control } = form

  return (
    <div className="flex flex-col gap-y-6">
      <StepForm
        form={form}
        submitLabel={t("wizard.steps.connection.submit")}
        successMessage={t("wizard.steps.connection.savedToast")}
        onSubmit={async (values) => {
          if (!(await confirmSource(values.external_id_source))) {
            return false
          }
          const { connection: saved } = await save({
            ...toConnectionRequest(values),
            // Nothing is sent before the first sync, but everything from here on asks mipOS something.
            enabled: true,
            confirm_external_id_source:
              values.external_id_source !== connection?.external_id_source,
          })
          form.reset(toConnectionFormValues(saved))
          const { ok } = await queryClient.fetchQuery({
            ...connectionCheckQuery(saved.updated_at),
            staleTime: 0,
          })
          return ok
        }}
        onDone={onDone}
      >
        <AccountFields control={control} connection={connection} />
        <IdentityFields control={control} />
        <TimeZoneField control={control} current={connection?.time_zone ?? ""} />
        <Disclosure label={t("wizard.steps.connection.more")}>
          <RuleFields control={control} />
          <SecretField
            control={control}
            name="access_token"
            label={t("connection.fields.accessToken")}
            hint={t("connection.fields.accessTokenHint")}
            isSaved={connection?.has_access_token ?? false}
            optional
          />
        </Disclosure>
      </StepForm>
      <ConnectionTestResult
        isRunning={check.isFetching}
        error={check.error}
        result={check.result}
        isInset
      />
    </div>
  )
}
