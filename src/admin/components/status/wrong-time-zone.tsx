import { Alert, Button, toast } from "@medusajs/ui"
import { useSaveConnection } from "../../hooks/api/connection"
import { useFormatHours } from "../../hooks/use-format-hours"
import { useMessages } from "../../hooks/use-messages"
import { useWrongTimeZone } from "../../hooks/use-wrong-time-zone"
import { errorMessage } from "../../lib/error-message"
import type { Status } from "../../lib/status"

/** Says that the connection's time zone is wrong, when refused webhooks tell so, and puts it right. */
export const WrongTimeZone = ({ webhook }: { webhook: Status["webhook"] }) => {
  const { t } = useMessages()
  const formatHours = useFormatHours()
  const { mutate: save, isPending } = useSaveConnection()
  const wrong = useWrongTimeZone(webhook)

  if (wrong === null) {
    return null
  }
  const { minutesOff, timeZone, current } = wrong
  const time = formatHours(Math.abs(minutesOff))
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
              save(
                { time_zone: timeZone },
                {
                  onSuccess: () =>
                    toast.success(t("status.timeZone.savedToast", { zone: proposed })),
                  onError: (error) => toast.error(errorMessage(error)),
                }
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
