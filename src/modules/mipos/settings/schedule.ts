import { CronExpressionParser } from "cron-parser"

/**
 * When a cron schedule is due next, on the wall clock of the connection's time zone.
 *
 * @throws Error that says what is wrong with the expression.
 */
export const nextRun = (schedule: string, timeZone: string, after: Date): Date =>
  CronExpressionParser.parse(schedule, { tz: timeZone, currentDate: after }).next().toDate()

/** Whether the text is a cron schedule of five fields. Seconds would only waste everyone's time. */
export const isSchedule = (schedule: string): boolean => {
  if (schedule.trim().split(/\s+/).length !== 5) {
    return false
  }
  try {
    CronExpressionParser.parse(schedule)
    return true
  } catch {
    return false
  }
}
