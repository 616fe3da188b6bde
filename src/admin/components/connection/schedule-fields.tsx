import { Form } from "@medusajs/dashboard/components"
import { Select } from "@medusajs/ui"
import { useWatch, type Control } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"
import { SCHEDULES } from "../../lib/schedule"
import { TextField } from "../common/text-field"
import type { ConnectionFormValues } from "./connection-schema"
import { TimeZoneField } from "./time-zone-field"

interface ScheduleFieldsProps {
  control: Control<ConnectionFormValues>
  /** The saved one, offered even if the browser does not know it. */
  timeZone: string
}

export const ScheduleFields = ({ control, timeZone }: ScheduleFieldsProps) => {
  const { t } = useMessages()
  const schedule = useWatch({ control, name: "schedule" })

  return (
    <>
      <TimeZoneField control={control} current={timeZone} />
      <Form.Field
        control={control}
        name="schedule"
        render={({ field: { onChange, ref, ...field } }) => (
          <Form.Item>
            <Form.Label>{t("connection.fields.syncSchedule")}</Form.Label>
            <Select {...field} onValueChange={onChange}>
              <Form.Control>
                <Select.Trigger ref={ref}>
                  <Select.Value />
                </Select.Trigger>
              </Form.Control>
              <Select.Content>
                {SCHEDULES.map((value) => (
                  <Select.Item key={value} value={value}>
                    {t(`connection.schedule.${value}`)}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
      {schedule === "custom" && (
        <TextField
          control={control}
          name="cron"
          label={t("connection.fields.cron")}
          hint={t("connection.fields.cronHint")}
          placeholder="0 3 * * *"
        />
      )}
    </>
  )
}
