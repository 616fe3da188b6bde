import { isNegative, magnitude, negate } from "./decimal"

/** mipOS' `movement_type`: 1 adds to the stock, 2 removes from it. */
export const MovementType = { add: 1, remove: 2 } as const
export type MovementType = (typeof MovementType)[keyof typeof MovementType]

/** A signed change as mipOS writes it: a type, and a quantity without sign. */
export const toMovement = (delta: string): { movementType: MovementType; quantity: string } => ({
  movementType: isNegative(delta) ? MovementType.remove : MovementType.add,
  quantity: magnitude(delta),
})

/** What mipOS wrote as one signed change. */
export const toDelta = (movementType: MovementType, quantity: string): string =>
  movementType === MovementType.add ? quantity : negate(quantity)
