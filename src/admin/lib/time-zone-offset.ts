/** `GMT`, `GMT-06:00`, and for times long ago `GMT-06:36:36`. */
const LONG_OFFSET = /^GMT(?:([+-])(\d{2}):(\d{2})(?::\d{2})?)?$/

/**
 * How far a zone's wall clock is ahead of UTC at that moment, in minutes; negative in the west. Null when
 * the browser does not know the zone.
 */
export const offsetMinutes = (timeZone: string, at: Date): number | null => {
  try {
    const text = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" })
      .formatToParts(at)
      .find(({ type }) => type === "timeZoneName")?.value
    const match = LONG_OFFSET.exec(text ?? "")
    if (!match) {
      return null
    }
    const [, sign, hours = "0", minutes = "0"] = match
    const distance = Number(hours) * 60 + Number(minutes)
    return sign === "-" ? -distance : distance
  } catch {
    return null
  }
}
