/** Every IANA time zone that the browser knows, with UTC and the current one even if it does not. */
export const timeZoneOptions = (current: string) =>
  [...new Set(["UTC", current, ...Intl.supportedValuesOf("timeZone")])]
    .filter((zone) => zone !== "")
    .map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))

/** What a new connection most likely wants: the time zone of the person who sets it up. */
export const browserTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC"
