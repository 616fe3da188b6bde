import { useQueryParams } from "@medusajs/dashboard/hooks"

/**
 * The page that a table shows. The dashboard's `DataTable` keeps it in the address, as
 * `<prefix>_offset`, so that several tables can stand on one page.
 */
export const usePageParams = (prefix: string, limit: number) => {
  const { offset } = useQueryParams(["offset"], prefix)

  return { limit, offset: offset ? Number(offset) : 0 }
}
