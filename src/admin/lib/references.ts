import type { InclusionKind } from "../../types/admin-api"
import { sdk, type Page } from "./client"

interface Search {
  q?: string
  limit?: number
  offset?: number
}

type References = Page & { references: Array<{ id: string; name: string }> }

/** What a rule of a kind can go by, from the store's own admin API. */
export const listReferences = async (kind: InclusionKind, search: Search): Promise<References> => {
  switch (kind) {
    case "category": {
      const { product_categories: categories, ...page } = await sdk.admin.productCategory.list({
        ...search,
        fields: "id,name",
      })
      return { ...page, references: categories }
    }
    case "collection": {
      const { collections, ...page } = await sdk.admin.productCollection.list({
        ...search,
        fields: "id,title",
      })
      return { ...page, references: collections.map(({ id, title }) => ({ id, name: title })) }
    }
    case "sales_channel": {
      const { sales_channels: channels, ...page } = await sdk.admin.salesChannel.list({
        ...search,
        fields: "id,name",
      })
      return { ...page, references: channels }
    }
  }
}
