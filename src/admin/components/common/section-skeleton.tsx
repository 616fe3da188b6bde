import { Skeleton } from "@medusajs/ui"

/** The rows of a section while they load. */
export const SectionSkeleton = ({ rows }: { rows: number }) => (
  <div className="divide-y" aria-hidden>
    {Array.from({ length: rows }, (_, index) => (
      <div key={index} className="grid grid-cols-2 items-center gap-4 px-6 py-4">
        <Skeleton className="h-5 w-24" />
        <Skeleton className="h-5 w-full max-w-[220px]" />
      </div>
    ))}
  </div>
)
