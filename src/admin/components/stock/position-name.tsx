import { Thumbnail } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"
import type { PositionResponse } from "../../../types/admin-api"
import { storyPath } from "../../lib/paths"
import { variantOf } from "../../lib/position-name"

interface PositionNameProps {
  position: PositionResponse
  /** What a narrow table shows below the name in place of columns. */
  children?: ReactNode
}

/** The product and variant of a position with their picture, leading to its story. */
export const PositionName = ({ position, children }: PositionNameProps) => {
  const { product, name } = position
  const variant = variantOf(position)

  return (
    <div className="flex min-w-0 items-center gap-x-3 whitespace-normal py-2">
      <div className="w-fit flex-shrink-0">
        {/* The name stands beside it, so the picture says nothing more. */}
        <Thumbnail src={product?.thumbnail} alt="" />
      </div>
      <div className="flex min-w-0 flex-col gap-y-0.5">
        <Text size="small" leading="compact" weight="plus" className="break-words" asChild>
          <Link
            to={storyPath(position.id)}
            className="focus-visible:shadow-borders-focus rounded-sm outline-none"
            // The row leads there too; both would be two steps of the way back.
            onClick={(event) => event.stopPropagation()}
          >
            {product?.product_title ?? name}
          </Link>
        </Text>
        {variant !== null && (
          <Text size="small" leading="compact" className="text-ui-fg-subtle break-words">
            {variant}
          </Text>
        )}
        {children}
      </div>
    </div>
  )
}
