import { NEW_POSITION, type Position } from ".."

/** A position on which both sides agree and of which nothing else is known. */
export const agreedAt = (
  agreed: string,
  over: Partial<Position> = {}
): Position & { agreed: string } => ({
  ...NEW_POSITION,
  ...over,
  agreed,
})
