import BigNumber from "bignumber.js"

/** A change of stock that the rig made on one of the two sides. */
export interface Move {
  side: "medusa" | "mipos"
  /** Signed. */
  delta: string
}

/** How a side's stock differs from what the rig did. */
export type Wrong = "lost" | "twice" | "other"

/**
 * The rig's own record of what both sides moved, and so of what both must have in the end. It knows
 * nothing of the plugin: equal and wrong is what it is there to see.
 */
export class Book {
  private readonly shelves = new Map<string, { opening: BigNumber; moves: Move[] }>()

  /** Begins anew with the stock that both sides have. */
  open(positionId: string, stock: string): void {
    this.shelves.set(positionId, { opening: new BigNumber(stock), moves: [] })
  }

  move(positionId: string, move: Move): void {
    this.shelf(positionId).moves.push(move)
  }

  /** Opening + what Medusa moved + what mipOS moved; a plain decimal. */
  stock(positionId: string): string {
    const { opening, moves } = this.shelf(positionId)
    return moves.reduce((sum, { delta }) => sum.plus(delta), opening).toFixed()
  }

  /** Every position that was opened. */
  positions(): string[] {
    return [...this.shelves.keys()]
  }

  moves(positionId: string): readonly Move[] {
    return this.shelf(positionId).moves
  }

  /** What a stock that is not the record's says: a move is missing, or is in it twice. */
  explain(positionId: string, stock: string): Wrong {
    const off = new BigNumber(stock).minus(this.stock(positionId))
    const { moves } = this.shelf(positionId)
    if (moves.some(({ delta }) => off.eq(delta))) {
      return "twice"
    }
    return moves.some(({ delta }) => off.negated().eq(delta)) ? "lost" : "other"
  }

  private shelf(positionId: string): { opening: BigNumber; moves: Move[] } {
    const shelf = this.shelves.get(positionId)
    if (!shelf) {
      throw new Error(`The record has no position ${positionId}.`)
    }
    return shelf
  }
}
