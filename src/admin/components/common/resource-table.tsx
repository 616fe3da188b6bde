import { DataTable } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { Link } from "react-router-dom"
import { useLastPage } from "../../hooks/use-last-page"
import { useMessages } from "../../hooks/use-messages"
import { Section } from "./section"
import { SectionEmpty } from "./section-empty"
import { SectionError } from "./section-error"
import { SectionHeader } from "./section-header"
import { SectionSkeleton } from "./section-skeleton"

interface ResourceTableProps<TData extends { id: string }> {
  title: string
  /** See `Section`. */
  anchor: string
  subtitle: string
  /** Where the form for a new row is, relative to the page. */
  createPath: string
  empty: { title: string; text: string }
  data: TData[] | undefined
  count: number | undefined
  columns: ComponentProps<typeof DataTable<TData>>["columns"]
  /** Keeps this table's page apart from those of other tables in the address. */
  prefix: string
  pageSize: number
  isPending: boolean
  isFetching: boolean
  error: Error | null
  onRetry: () => void
}

/** A section with one table, and what stands in it while there is nothing to show. */
export const ResourceTable = <TData extends { id: string }>({
  title,
  anchor,
  subtitle,
  createPath,
  empty,
  data,
  count,
  columns,
  prefix,
  pageSize,
  isPending,
  isFetching,
  error,
  onRetry,
}: ResourceTableProps<TData>) => {
  const { t } = useMessages()
  const isTurningBack = useLastPage({
    rows: data?.length,
    count: count ?? 0,
    pageSize,
    offsetKey: `${prefix}_offset`,
  })

  if (isPending || isTurningBack) {
    return (
      <Section title={title} anchor={anchor}>
        <SectionHeader title={title} subtitle={subtitle} />
        <SectionSkeleton rows={3} />
      </Section>
    )
  }

  if (error && !data) {
    return (
      <Section title={title} anchor={anchor}>
        <SectionHeader title={title} subtitle={subtitle} />
        <SectionError error={error} onRetry={onRetry} isRetrying={isFetching} />
      </Section>
    )
  }

  if (count === 0) {
    return (
      <Section title={title} anchor={anchor}>
        <SectionHeader title={title} subtitle={subtitle} />
        <SectionEmpty
          {...empty}
          action={
            <Button size="small" variant="secondary" asChild>
              <Link to={createPath}>{t("actions.create")}</Link>
            </Button>
          }
        />
      </Section>
    )
  }

  return (
    <Section title={title} anchor={anchor} isTable>
      <DataTable
        heading={title}
        headingLevel="h2"
        subHeading={subtitle}
        action={{ label: t("actions.create"), to: createPath }}
        data={data}
        columns={columns}
        getRowId={(row) => row.id}
        rowCount={count}
        enableSearch={false}
        enablePagination={(count ?? 0) > pageSize}
        pageSize={pageSize}
        prefix={prefix}
      />
    </Section>
  )
}
