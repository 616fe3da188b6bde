import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { HttpTypes } from "@medusajs/types"
import type { Control } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"
import { sdk } from "../../lib/client"
import { ComboboxField } from "../common/combobox-field"
import type { StoreLinkFormValues } from "./store-link-form"

interface StockLocationFieldProps {
  control: Control<StoreLinkFormValues>
}

export const StockLocationField = ({ control }: StockLocationFieldProps) => {
  const { t } = useMessages()
  const locations = useComboboxData({
    queryKey: ["mipos", "stock-locations"],
    queryFn: (params: HttpTypes.AdminStockLocationListParams) =>
      sdk.admin.stockLocation.list({ ...params, fields: "id,name" }),
    getOptions: (data) =>
      data.stock_locations.map((location) => ({ value: location.id, label: location.name })),
  })

  return (
    <ComboboxField
      control={control}
      name="stock_location_id"
      label={t("storeLinks.fields.location")}
      placeholder={t("storeLinks.fields.locationPlaceholder")}
      disabled={locations.disabled}
      options={locations.options}
      searchValue={locations.searchValue}
      onSearchValueChange={locations.onSearchValueChange}
      fetchNextPage={() => void locations.fetchNextPage()}
      isFetchingNextPage={locations.isFetchingNextPage}
    />
  )
}
