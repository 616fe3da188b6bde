/** The schedules offered by name; any other cron text is "custom". */
export const SCHEDULE_PRESETS = {
  hourly: "0 * * * *",
  nightly: "0 3 * * *",
} as const

export const SCHEDULES = ["off", "hourly", "nightly", "custom"] as const
export type Schedule = (typeof SCHEDULES)[number]

export const scheduleOf = (cron: string | null): Schedule => {
  switch (cron) {
    case null:
      return "off"
    case SCHEDULE_PRESETS.hourly:
      return "hourly"
    case SCHEDULE_PRESETS.nightly:
      return "nightly"
    default:
      return "custom"
  }
}

/** @param cron what was typed, used only for "custom" */
export const cronOf = (schedule: Schedule, cron: string): string | null => {
  switch (schedule) {
    case "off":
      return null
    case "custom":
      return cron.trim()
    default:
      return SCHEDULE_PRESETS[schedule]
  }
}
