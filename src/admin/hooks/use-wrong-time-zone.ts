import { browserTimeZone } from "../lib/time-zones"
import type { Status } from "../lib/status"
import { findWrongTimeZone } from "../lib/wrong-time-zone"
import { useConnection } from "./api/connection"
import { useStockLocations } from "./api/stock-locations"

/** The zone that the connection should have, as far as refused webhooks tell; null when all is well. */
export const useWrongTimeZone = (webhook: Status["webhook"]) => {
  const { connection } = useConnection()
  const { locations } = useStockLocations()

  if (!connection || !locations) {
    return null
  }
  const wrong = findWrongTimeZone(
    webhook.refused_last_24_hours,
    connection.time_zone,
    [connection.updated_at, webhook.last_received_at],
    {
      browserZone: browserTimeZone(),
      countries: locations.flatMap(({ address }) => address?.country_code ?? []),
      knownZones: Intl.supportedValuesOf("timeZone"),
    }
  )
  return wrong && { ...wrong, current: connection.time_zone }
}
