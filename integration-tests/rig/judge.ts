import BigNumber from "bignumber.js"

/** Something that changed an item's stock at mipOS, in the order in which it was applied there. */
export interface Operation {
  kind: "push" | "sync" | "sale"
  /** What a push or a sale moved (signed), or the stock that a sync stated. */
  value: string
  /** When the plugin sent it, in milliseconds of the clock. */
  sentAt: number
  /** When the plugin lost the connection or gave up; null when it got its answer. */
  lostAt: number | null
  /** For people: what the proxy did to it. */
  fault: string
}

/** A position at the end of a history, and what the rig knows of how it came to be. */
export interface Evidence {
  opening: string
  /** What Medusa moved: the sum of what was committed there. */
  movedInMedusa: string
  /** What mipOS moved: the sum of its sales and receipts. */
  movedAtMipos: string
  /** What of that the plugin took for echoes of its own pushes, one by one. */
  echoes: readonly string[]
  /** Every push that it sent, whether or not it arrived. */
  pushes: readonly string[]
  /** What of that said the same to the last digit as another sale of its second, beyond the first. */
  twins: string
  medusaStock: string
  agreedStock: string
  miposStock: string
  /** Whether the position tells a person that its stock is in doubt or contradicted. */
  flagged: boolean
  operations: readonly Operation[]
}

export type Verdict =
  | { outcome: "exact" }
  /** mipOS has no key to repeat a call safely, and so nobody could have prevented this. */
  | { outcome: "impossible"; kind: ImpossibleKind; flagged: boolean; deviation: string }
  | { outcome: "wrong"; why: string }

export type ImpossibleKind =
  | "a push arrived after the statement that settled it"
  | "a sync arrived after a newer statement or push"
  | "a sale looked exactly like the echo of a push, of a mipOS whose habit is not known yet"
  | "a sale looked exactly like another one of its second"

/**
 * Whether an item's stock is what both sides together moved. A deviation is excused only when it is
 * exactly what calls did that arrived after a later one, given up long before, or exactly a sale that
 * nobody can tell from an echo or from another sale: without them the sum has to be right.
 */
export const judge = (evidence: Evidence): Verdict => {
  const { opening, operations, miposStock, echoes, pushes, twins, flagged } = evidence
  const replayed = replay(opening, operations)
  if (!replayed.eq(miposStock)) {
    return wrong(`the rig's record leads to ${replayed.toFixed()}, and mipOS has ${miposStock}`)
  }
  const moved = sum([opening, evidence.movedInMedusa, evidence.movedAtMipos])
  const unfounded = withoutPush(echoes, pushes)
  if (unfounded !== undefined) {
    return wrong(`${unfounded} was taken for the echo of a push that was never sent`)
  }
  const expected = moved.minus(sumOf(echoes)).minus(twins)
  if (!expected.eq(evidence.medusaStock)) {
    return wrong(`Medusa has ${evidence.medusaStock} instead of ${expected.toFixed()}`)
  }
  const impossible = (kind: ImpossibleKind): Verdict => {
    const deviation = new BigNumber(miposStock).minus(evidence.medusaStock).toFixed()
    return { outcome: "impossible", kind, flagged, deviation }
  }
  // What was not taken stands at mipOS alone, until a statement overwrites it there.
  const isRight = (stock: BigNumber): boolean => stock.eq(expected) || stock.eq(moved)
  if (!isRight(replayed)) {
    const late = arrivedTooLate(operations)
    const [first] = late
    const others = operations.filter((operation) => !late.includes(operation))
    if (first && isRight(replay(opening, others))) {
      return impossible(
        first.kind === "push"
          ? "a push arrived after the statement that settled it"
          : "a sync arrived after a newer statement or push"
      )
    }
    return wrong(
      `mipOS has ${miposStock} instead of ${expected.toFixed()}${flagged ? ", which the position says" : ""}`
    )
  }
  if (!new BigNumber(twins).isZero()) {
    return impossible("a sale looked exactly like another one of its second")
  }
  if (!expected.eq(moved)) {
    return impossible(
      "a sale looked exactly like the echo of a push, of a mipOS whose habit is not known yet"
    )
  }
  return expected.eq(evidence.agreedStock)
    ? { outcome: "exact" }
    : wrong(`both have ${expected.toFixed()}, and the agreed stock is ${evidence.agreedStock}`)
}

/** An echo that none of the pushes can have led to: each push has one at most. */
const withoutPush = (echoes: readonly string[], pushes: readonly string[]): string | undefined => {
  const left = pushes.map((push) => new BigNumber(push))
  return echoes.find((echo) => {
    const index = left.findIndex((push) => push.eq(echo))
    return index < 0 || left.splice(index, 1).length === 0
  })
}

const replay = (opening: string, operations: readonly Operation[]): BigNumber =>
  operations.reduce(
    (stock, { kind, value }) => (kind === "sync" ? new BigNumber(value) : stock.plus(value)),
    new BigNumber(opening)
  )

/** Calls that were applied after another one that was only sent when they had been given up. */
const arrivedTooLate = (operations: readonly Operation[]): Operation[] =>
  operations.filter((operation, index) => {
    const { lostAt } = operation
    return (
      lostAt !== null &&
      operations.slice(0, index).some(({ kind, sentAt }) => kind !== "sale" && sentAt > lostAt)
    )
  })

const sum = (values: readonly string[]): BigNumber =>
  values.reduce((total, value) => total.plus(value), new BigNumber(0))

/** The exact sum of decimals, as text. */
export const sumOf = (values: readonly string[]): string => sum(values).toFixed()

const wrong = (why: string): Verdict => ({ outcome: "wrong", why })
