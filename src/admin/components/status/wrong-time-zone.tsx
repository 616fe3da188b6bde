import { Alert, Button } from "@medusajs/ui"
import { useSaveConnection } from "../../hooks/api/connection"
import { useFormatMinutes } from "../../hooks/use-format-minutes"
import { useMessages } from "../../hooks/use-messages"
import { useTell } from "../../hooks/use-tell"
import { useWrongTimeZone } from "../../hooks/use-wrong-time-zone"
import type { Status } from "../../lib/status"

/** Says that the connection's time zone is wrong, when refused webhooks tell so, and puts it right. */
export const WrongTimeZone = ({ webhook }: { webhook: Status["webhook"] }) => {
  const { t } = useMessages()
  const formatMinutes = useFormatMinutes()
  const tell = useTell()
  const { mutateAsync: save, isPending } = useSaveConnection()
  const wrong = useWrongTimeZone(webhook)

  if (wrong === null) {
    return null
  }
  const { minutesOff, timeZone, current } = wrong
  const time = formatMinutes(Math.abs(minutesOff))
  const proposed = timeZone.replaceAll("_", " ")

  return (
    <div className="px-6 py-4">
      <Alert variant="warning">
        <p className="txt-compact-small-plus">{t("status.timeZone.title")}</p>
        <p className="text-ui-fg-subtle txt-small mt-1 text-pretty">
          {t("status.timeZone.text", {
            off:
              minutesOff > 0
                ? t("status.timeZone.ahead", { time })
                : t("status.timeZone.behind", { time }),
            zone: current.replaceAll("_", " "),
            proposed,
          })}
        </p>
        <div className="mt-2">
          <Button
            size="small"
            variant="secondary"
            isLoading={isPending}
            onClick={() =>
              void tell(
                save({ time_zone: timeZone }),
                t("status.timeZone.savedToast", { zone: proposed })
              )
            }
          >
            {t("status.timeZone.use", { zone: proposed })}
          </Button>
        </div>
      </Alert>
    </div>
  )
}
