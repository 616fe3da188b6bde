import { useQuery } from "@tanstack/react-query"
import { sdk } from "../../lib/client"
import { stockLocationQueryKeys } from "../../lib/query-keys"

/** More shops than anybody has. */
const MOST_LOCATIONS = 500

/** Medusa's own stock locations by name, each with its country if its address says one. */
export const useStockLocations = () => {
  const { data, ...rest } = useQuery({
    queryKey: stockLocationQueryKeys.lists(),
    queryFn: () =>
      sdk.admin.stockLocation.list({
        limit: MOST_LOCATIONS,
        order: "name",
        fields: "id,name,address.country_code",
      }),
  })

  return { locations: data?.stock_locations, ...rest }
}
